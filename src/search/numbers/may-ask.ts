const asking =
  /多少|几|人数|数量|总数|最[多少高低]|第一|排[名行]|垫底|倒数|哪个?县.*多|目标|达标|达到|完成|够|[还差缺]|超过|[比较][上去]年|同比|增加|增长|减少|变化|\d\d年/;

/** Whether a query may be a question for a number: only then the numbers are fetched. */
export const mayAskNumber = (query: string): boolean => asking.test(query);
