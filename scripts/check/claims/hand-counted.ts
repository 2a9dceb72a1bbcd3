// Of the city in testing.ts: 全市 = 中心城区 (甲区 (甲区（不含开发区） + 甲开发区) + 乙区) + 丙县. Every number was counted by hand.
const in2023 = 'engineers/2023/*/高阶=20,10,40,30';
const in2024 = 'engineers/2024/*/高阶=40初步,20,40初步,withheld';
const low = 'engineers/2023/*/初阶=0,0,5初步,0';
const now = 'places/计数/*/合计=1,0,2,2@2025-09-30';
const rest = '甲区（不含开发区）';
const years = 'engineers/2022/全市/高阶=100 engineers/2023/全市/高阶=100 engineers/2024/全市/高阶=120初步';

/** Claims that are true of it, as claimOf reads them. */
export const trueLines = `
value of engineers/2023/全市/高阶=100
value of engineers/2022/全市/初阶=0
value of engineers/2025/全市/高阶=90初步@2025-09-30
value of engineers/累计/2024/全市/高阶=320初步
value of professionals/2020/丙县/合计=20{name:专业技术人员}
value of professionals/2020/丙县/职称:高级=5{name:高级职称人员}
value of engineers/累计/2025/全市/高阶=410初步@2025-09-30
value of places/计数/2022/全市/受理点=2
value of places/计数/2023/全市/受理点=3
value of places/计数/2024/全市/受理点=1
value of places/计数/2025/全市/受理点=2初步@2025-09-30
value of places/计数/2022/全市/培训基地=0
value of places/计数/2024/全市/培训基地=1{name:基地}
value of places/计数/2023/全市/合计=4
value of places/计数/甲区/合计=1@2025-09-30
value of places/计数/${rest}/合计=1@2025-09-30
value of places/计数/甲开发区/合计=0@2025-09-30
value of places/计数/中心城区/合计=3@2025-09-30
value of places/计数/全市/合计=5@2025-09-30
value of places/计数/全市/合计/计入目标=4@2025-09-30
state of engineers/2024/丙县/高阶=withheld
state of engineers/2023/甲区/高阶=missing
state of engineers/2025/全市/初阶=pending
state of engineers/2025/全市/初阶=missing
state of engineers/累计/2024/丙县/初阶=missing
state of engineers/累计/2025/全市/初阶=withheld
state of indicators/2022/全市/中心数=missing
state of indicators/2024/乙区/中心数=missing
state of engineers/2026/全市/初阶=missing
state of indicators/2025/全市/中心数=pending
change of engineers/2023/全市/高阶=100 since engineers/2022/全市/高阶=100
change of engineers/2024/全市/高阶=120初步 since engineers/2023/全市/高阶=100
change of indicators/2024/全市/中心数=3 since indicators/2023/全市/中心数=3
change of places/计数/2024/全市/受理点=1 since places/计数/2022/全市/受理点=2
target of engineers/2024/全市/高阶=120初步 goal targets/高阶=100
target of engineers/2023/全市/高阶=100 goal targets/高阶=100
target of engineers/累计/2024/全市/高阶=320初步 goal targets/高阶=300×3@2024
target of engineers/累计/2024/全市/高阶=320初步 goal targets/高阶=200×2@2023
target of engineers/累计/2023/全市/高阶=200 goal targets/高阶=200×2@2023
target of places/计数/2024/全市/受理点=1 goal targets/受理点=2@2024
target of places/计数/2023/全市/受理点=3 goal targets/受理点=2@2024
target of places/计数/2022/全市/受理点=2 goal targets/受理点=2@2024
first of engineers/2022/全市/高阶=100 goal targets/高阶=100
first of places/计数/2023/全市/培训基地=1{name:基地} goal targets/培训基地=1@2024 before places/计数/2022/全市/培训基地=0{name:基地}
rate of engineers/2023/丙县/高阶=30 base professionals/2020/丙县/合计=20{name:专业技术人员}
rate of engineers/2024/全市/高阶=120初步 base professionals/2020/全市/合计=50{name:专业技术人员}
share of engineers/2023/丙县/高阶=30 whole engineers/2023/全市/高阶=100
share of engineers/2023/丙县/初阶=0 whole engineers/2023/全市/初阶=5
share of places/计数/乙区/培训基地=2@2025-09-30 whole places/计数/乙区/合计=2@2025-09-30
share of professionals/2020/全市/职称:高级=10{name:高级职称} whole professionals/2020/全市/合计=50{name:专业技术人员}
share of places/计数/丙县/合计=2@2025-09-30 whole places/计数/全市/合计=5@2025-09-30
share of places/计数/甲开发区/合计=0@2025-09-30 whole places/计数/甲区/合计=1@2025-09-30
rank most 40 who ${rest} 乙区 among ${in2024}
rank least 20 who 甲开发区 among ${in2024}
rank least 10 who 甲开发区 among ${in2023}
rank most 2 who 丙县 乙区 among ${now}
extremes low 100 2022 2023 high 120 2024 over ${years} engineers/2025/全市/高阶=90初步@2025-09-30
extremes low 3 2023 2024 high 3 2023 2024 over indicators/2022/全市/中心数=missing indicators/2023/全市/中心数=3 indicators/2024/全市/中心数=3
extremes low 1 2024 high 3 2023 over places/计数/2022/全市/受理点=2 places/计数/2023/全市/受理点=3 places/计数/2024/全市/受理点=1 places/计数/2025/全市/受理点=2初步@2025-09-30
count who ${rest} 甲开发区 丙县 among ${low}
rank most 3 each 各地区 who 中心城区 among places/计数/中心城区/合计=3@2025-09-30 places/计数/丙县/合计=2@2025-09-30
count who 甲开发区 among ${now}
count each 各类场所 who 受理点 培训基地 among places/计数/甲开发区/受理点=0@2025-09-30 places/计数/甲开发区/培训基地=0@2025-09-30
sum of engineers/2023/甲区/高阶=30 parts engineers/2023/${rest}/高阶=20 engineers/2023/甲开发区/高阶=10
sum of engineers/2024/甲区/高阶=60初步 parts engineers/2024/${rest}/高阶=40初步 engineers/2024/甲开发区/高阶=20
sum of engineers/2023/全市/高阶=100 parts ${in2023}
sum of engineers/累计/2024/全市/高阶=320初步 parts ${years}
sum of engineers/累计/2022/全市/高阶=100 parts engineers/2022/全市/高阶=100
sum of engineers/2023/全市/初阶=5 parts ${low}
sum of engineers/累计/2023/甲区/初阶=0 parts engineers/累计/2023/${rest}/初阶=0 engineers/累计/2023/甲开发区/初阶=0
sum of places/计数/乙区/合计=2@2025-09-30 parts places/计数/乙区/受理点=0@2025-09-30 places/计数/乙区/培训基地=2@2025-09-30`;

/** Claims that are false of it, each with words of why. */
export const falseLines = `
value of engineers/2023/全市/高阶=101 ✗ 是100，不是101
value of engineers/2023/全市/高阶=100{area:乙区} ✗ 是全市的数，不是乙区的
value of engineers/2023/全市/高阶=100{year:2024} ✗ 是2023年当年的数
value of engineers/2023/全市/高阶=100{kind:end} ✗ 是2023年当年的数
value of engineers/2023/全市/高阶=100{unit:万人} ✗ 的单位是人，不是万人
value of engineers/2023/全市/高阶=100{name:初阶} ✗ 是高阶，不是初阶
value of engineers/2024/全市/高阶=120 ✗ 状态是provisional，不是final
value of engineers/2025/全市/高阶=90初步 ✗ 截至2025-09-30，不是到年底
value of engineers/2024/全市/初阶=0 ✗ 没有数字，不是0
value of professionals/2020/丙县/职称:高级=5{name:中级职称} ✗ 不是中级职称
value of engineers/2023/丁县/高阶=1 ✗ 不是数据的地址
value of engineers/2023/甲区/高阶=30 ✗ 没有数字，不是30
value of places/计数/2023/全市/受理点=1 ✗ 是3，不是1
value of places/计数/2022/全市/培训基地=1 ✗ 是0，不是1
value of places/计数/乙区/合计=1@2025-09-30 ✗ 是2，不是1
value of places/计数/甲区/合计=0@2025-09-30 ✗ 是1，不是0
value of engineers/2026/全市/高阶=1@2025-09-30 ✗ 那时2026年还没有开始
value of engineers/累计/2024/全市/高阶=320初步{from:2023} ✗ 是2022至2024年的数
state of engineers/2024/丙县/高阶=missing ✗ 状态是withheld，不是missing
state of engineers/2022/全市/初阶=missing ✗ 是0，不是没有数字
state of engineers/2023/甲区/高阶=pending ✗ 状态是missing，不是pending
state of engineers/2024/丙县/高阶=withheld{area:乙区} ✗ 是丙县的数，不是乙区的
state of indicators/2025/全市/中心数=missing ✗ 状态是pending，不是missing
state of engineers/2023/全市/高阶=100 ✗ 有数字100
state of engineers/累计/2023/乙区/高阶=withheld ✗ 状态是missing
state of indicators/2024/乙区/中心数=pending ✗ 状态是missing
change of engineers/2025/全市/高阶=90初步@2025-09-30 since engineers/2024/全市/高阶=120初步 ✗ 这一年还没有结束
change of engineers/2022/全市/高阶=100 since engineers/2023/全市/高阶=100 ✗ 2023年不在2022年之前
change of engineers/2023/全市/高阶=100 since engineers/2023/全市/高阶=100 ✗ 2023年不在2023年之前
change of engineers/2024/丙县/高阶=withheld since engineers/2023/丙县/高阶=30 ✗ 没有都公布
change of engineers/2023/丙县/高阶=30 since engineers/2022/丙县/高阶=missing ✗ 没有都公布
change of engineers/2024/全市/高阶=120初步 since engineers/累计/2023/全市/高阶=200 ✗ 不是同一个数
change of engineers/2024/乙区/高阶=40初步 since engineers/2023/全市/高阶=100 ✗ 不是同一个数
change of engineers/2023/全市/高阶=100 since engineers/2022/全市/初阶=0 ✗ 不是同一个数
change of engineers/累计/2023/全市/高阶=200 since engineers/累计/2022/全市/高阶=100 ✗ 不是同一个数
target of engineers/2025/全市/高阶=90初步@2025-09-30 goal targets/高阶=100 ✗ 还没有结束
target of engineers/2024/乙区/高阶=40初步 goal targets/高阶=100 ✗ targets/高阶不是乙区高阶的目标
target of engineers/2023/全市/初阶=5 goal targets/高阶=100 ✗ targets/高阶不是全市初阶的目标
target of engineers/2024/全市/高阶=120初步 goal targets/高阶=120 ✗ 是100，不是120
target of engineers/累计/2024/全市/高阶=320初步 goal targets/高阶=400×4@2025 ✗ 目标2025年才到期
target of engineers/累计/2024/全市/高阶=320初步 goal targets/高阶=300×3 ✗ 目标是每年的
target of engineers/累计/2024/全市/高阶=320初步 goal targets/高阶=300×3@2025 ✗ 目标是每年的
target of engineers/2024/全市/高阶=120初步 goal targets/高阶=100×1@2022 ✗ 目标是每年的
target of engineers/累计/2024/全市/高阶=320初步 goal targets/高阶=100 ✗ 目标是每年的
target of places/计数/2024/全市/受理点=1 goal targets/受理点=6×3@2024 ✗ 目标是至2024年底的
target of engineers/累计/2024/全市/高阶=320初步 goal targets/高阶=500×5@2026 ✗ 目标是每年的
target of engineers/2023/全市/初阶=5 goal targets/初阶=1 ✗ 不是目标
target of places/计数/全市/受理点=2@2025-09-30 goal targets/受理点=2@2024 ✗ 还没有结束
target of places/计数/2024/全市/受理点=1 goal targets/受理点=2 ✗ 目标是至2024年底的
target of engineers/2024/全市/高阶=120初步 goal targets/高阶=100@2025 ✗ 目标是每年的
target of places/计数/2022/全市/培训基地=0 goal targets/培训基地=1@2024 ✗ 目标2024年才到期
target of engineers/2021/全市/高阶=80 goal targets/高阶=100 ✗ 2021年在计划期外
first of engineers/2023/全市/高阶=100 goal targets/高阶=100 before engineers/2022/全市/高阶=100 ✗ 此前已达到100
first of engineers/2023/全市/高阶=100 goal targets/高阶=100 ✗ 不是此前的每一年
first of engineers/2024/全市/高阶=120初步 goal targets/高阶=100 before engineers/2022/全市/初阶=0 engineers/2023/全市/初阶=5 ✗ 比的不是同一个数
first of engineers/2023/全市/初阶=5 goal targets/高阶=100 before engineers/2022/全市/初阶=0 ✗ 没有达到目标
first of places/计数/2024/全市/培训基地=1{name:基地} goal targets/培训基地=1@2024 before places/计数/2022/全市/培训基地=0{name:基地} places/计数/2023/全市/培训基地=1{name:基地} ✗ 此前已达到1
first of engineers/累计/2022/全市/高阶=100 goal targets/高阶=100 ✗ 目标是每年的
rate of engineers/2023/丙县/高阶=30 base professionals/2020/全市/合计=50{name:专业技术人员} ✗ 不是同一个地区
rate of engineers/2025/全市/高阶=90初步@2025-09-30 base professionals/2020/全市/合计=50{name:专业技术人员} ✗ 还没有结束
rate of engineers/2023/全市/高阶=100 base professionals/2020/全市/职称:高级=10{name:高级职称人员} ✗ 不是培育人数与专业技术人员之比
rate of engineers/累计/2023/全市/高阶=200 base professionals/2020/全市/合计=50{name:专业技术人员} ✗ 不是培育人数与专业技术人员之比
rate of engineers/2023/乙区/高阶=40 base professionals/2020/乙区/合计=missing{name:专业技术人员} ✗ 没有分母
rate of engineers/2024/丙县/高阶=withheld base professionals/2020/丙县/合计=20{name:专业技术人员} ✗ 没有数字
rate of engineers/2023/全市/高阶=100 base professionals/2020/全市/合计=50{name:专业技术人员} parts ${in2023} ✗ 不正好是整体
rate of engineers/2023/中心城区/高阶=70 base professionals/2020/中心城区/合计=missing{name:专业技术人员} parts engineers/2023/${rest}/高阶=20 engineers/2023/甲开发区/高阶=10 engineers/2023/乙区/高阶=40 ✗ 没有分母
share of engineers/2022/丙县/初阶=0 whole engineers/2022/全市/初阶=0 ✗ 0不是0的一部分
share of engineers/2024/乙区/高阶=40初步 whole engineers/2023/全市/高阶=100 ✗ 不是同一时间的数
share of engineers/2023/丙县/高阶=30 whole engineers/2023/乙区/高阶=40 ✗ 丙县不在乙区里
share of engineers/2023/全市/高阶=100 whole engineers/2023/全市/高阶=100 ✗ 全市不在全市里
share of engineers/2023/丙县/初阶=0 whole engineers/2023/全市/高阶=100 ✗ 初阶不是高阶的一部分
share of places/计数/乙区/培训基地=2@2025-09-30 whole places/计数/全市/合计=5@2025-09-30 ✗ 培训基地不是场所的一部分
share of engineers/2024/丙县/高阶=withheld whole engineers/2024/全市/高阶=120初步 ✗ 没有都公布
share of engineers/2024/甲开发区/初阶=2 whole engineers/2024/全市/初阶=withheld ✗ 没有都公布
share of engineers/2021/乙区/高阶=90 whole engineers/2021/全市/高阶=80 ✗ 90不是80的一部分
share of places/计数/2025/丙县/受理点=2初步@2025-09-30 whole places/计数/全市/受理点=2@2025-09-30 ✗ 不是受理点的一部分
rank most 40 who 乙区 among ${in2024} ✗ 是乙区、${rest}
rank most 40 who 乙区 among engineers/2023/${rest}/高阶=20 engineers/2023/甲开发区/高阶=10 engineers/2023/乙区/高阶=40 ✗ 丙县不在其中
rank most 40 who 乙区 among engineers/2023/甲区/高阶=missing ${in2023} ✗ 甲开发区算了两次
rank most 40 who 乙区 among engineers/2023/乙区/高阶=40 ${in2023} ✗ 乙区算了两次
rank most 39 who 乙区 among ${in2023} ✗ 最多是40
rank least 40 who 乙区 among ${in2023} ✗ 最少是10
rank most 0 who 丙县 among engineers/2022/*/初阶=0,0,missing,0 ✗ 已公布3个，没有高低之分
rank most 0 who among engineers/2022/*/高阶=missing,missing,missing,missing ✗ 已公布0个
rank most 40 who 乙区 among engineers/2024/甲区/高阶=missing engineers/2023/乙区/高阶=40 engineers/2023/丙县/高阶=30 ✗ 不是同一时间
rank most 2 who 乙区 丙县 among places/计数/*/合计=1,0,2,2 ✗ 截至2025-09-30
rank most 40 who 乙区 among engineers/2023/${rest}/初阶=0 engineers/2023/甲开发区/高阶=10 engineers/2023/乙区/高阶=40 engineers/2023/丙县/高阶=30 ✗ 不是同一时间各地区的同一个数
rank most 0 who ${rest} 甲开发区 乙区 丙县 among places/计数/2022/*/培训基地=0,0,0,0 ✗ 已公布4个，没有高低之分
rank most 3 who 中心城区 among places/计数/中心城区/合计=3@2025-09-30 places/计数/丙县/合计=2@2025-09-30 ✗ 中心城区不是一个县（市、区）
rank most 40 who among ${in2023} ✗ 是乙区
rank most 40 who 乙区 among ✗ 不是同一时间
extremes low 100 2022 high 120 2024 over ${years} engineers/2025/全市/高阶=90初步@2025-09-30 ✗ 最低是100（2022、2023）
extremes low 90 2025 high 120 2024 over ${years} engineers/2025/全市/高阶=90初步@2025-09-30 ✗ 最低是100
extremes low 100 2022 2023 high 120 2024 over ${years} ✗ 没有算2025年
extremes low 3 2023 2024 high 3 2023 2024 over indicators/2023/全市/中心数=3 indicators/2024/全市/中心数=3 ✗ 没有算2022年
extremes low 3 2023 high 3 2023 over indicators/2022/全市/中心数=missing indicators/2023/全市/中心数=3 ✗ 没有算2024年
extremes low 30 2023 high 30 2023 over engineers/2022/丙县/高阶=missing engineers/2023/丙县/高阶=30 engineers/2024/丙县/高阶=withheld ✗ 不到两个
extremes low 5 2023 high 100 2022 over engineers/2022/全市/高阶=100 engineers/2023/全市/初阶=5 ✗ 不是计划期内各年的同一个数
extremes low 100 2022 high 200 2023 over engineers/累计/2022/全市/高阶=100 engineers/累计/2023/全市/高阶=200 ✗ 不是计划期内各年的同一个数
extremes low 100 2022 2023 high 121 2024 over ${years} engineers/2025/全市/高阶=90初步@2025-09-30 ✗ 最高是120（2024）
extremes low 100 2022 2023 high 120 2023 over ${years} engineers/2025/全市/高阶=90初步@2025-09-30 ✗ 最高是120（2024）
extremes low 100 2022 2022 high 100 2022 2022 over engineers/2022/全市/高阶=100 engineers/2022/全市/高阶=100 ✗ 不是计划期内各年的同一个数
extremes low 80 2021 high 120 2024 over engineers/2021/全市/高阶=80 ${years} ✗ 不是计划期内各年的同一个数
extremes low 100 2022 2023 high 120 2024 over ${years} engineers/2025/全市/高阶=90初步@2025-09-30 engineers/2026/全市/高阶=1@2025-09-30 ✗ 不是计划期内各年的同一个数
extremes low 1 high 1 over ✗ 不是计划期内各年的同一个数
count who 甲开发区 丙县 among ${low} ✗ 是丙县、${rest}、甲开发区
count who 丙县 among engineers/2023/${rest}/初阶=0 engineers/2023/甲开发区/初阶=0 engineers/2023/丙县/初阶=0 ✗ 乙区不在其中
count who 受理点 培训基地 among places/计数/甲开发区/受理点=0@2025-09-30 places/计数/甲开发区/培训基地=0@2025-09-30 ✗ 比的不是各县（市、区）
count who 丙县 among ${in2024} ✗ 是没有一个
count each 各类场所 who 受理点 among places/计数/乙区/受理点=0@2025-09-30 places/计数/丙县/培训基地=0@2025-09-30 ✗ 不是同一时间
count each 各项 who among indicators/2023/全市/中心数=3 indicators/2024/全市/评审人数=5 ✗ 不是同一时间
count each 各项 who among indicators/2023/全市/中心数=3 indicators/2023/全市/中心数=3 ✗ 不是同一时间
count who among engineers/2022/*/高阶=missing,missing,missing,missing ✗ 没有一个公布
count who among ✗ 不是同一时间
sum of engineers/2024/甲区/高阶=60 parts engineers/2024/${rest}/高阶=40初步 engineers/2024/甲开发区/高阶=20 ✗ 状态是provisional
sum of engineers/2023/甲区/高阶=31 parts engineers/2023/${rest}/高阶=20 engineers/2023/甲开发区/高阶=10 ✗ 之和是30
sum of engineers/2023/中心城区/高阶=30 parts engineers/2023/${rest}/高阶=20 engineers/2023/甲开发区/高阶=10 ✗ 不正好是整体
sum of engineers/2023/甲区/高阶=50 parts engineers/2023/甲开发区/高阶=10 engineers/2023/乙区/高阶=40 ✗ 不正好是整体
sum of engineers/2024/全市/高阶=120初步 parts ${in2024} ✗ 有的部分没有公布
sum of engineers/2023/全市/高阶=101 parts ${in2023} ✗ 是100，不是101
sum of engineers/累计/2024/全市/高阶=320初步 parts engineers/2023/全市/高阶=100 engineers/2024/全市/高阶=120初步 ✗ 不正好是整体
sum of places/计数/乙区/合计=2@2025-09-30 parts places/计数/乙区/培训基地=2@2025-09-30 places/计数/丙县/受理点=2@2025-09-30 ✗ 不正好是整体
sum of places/计数/乙区/合计=2@2025-09-30 parts places/计数/乙区/合计=2@2025-09-30 places/计数/乙区/受理点=0@2025-09-30 ✗ 不正好是整体
sum of engineers/2023/中心城区/高阶=70 parts engineers/2023/甲区/高阶=30 engineers/2023/乙区/高阶=40 ✗ 没有数字，不是30
sum of engineers/2023/甲区/高阶=70 parts engineers/2023/${rest}/高阶=20 engineers/2023/甲开发区/高阶=10 engineers/2023/乙区/高阶=40 ✗ 不正好是整体
sum of engineers/2023/甲区/高阶=40 parts engineers/2023/${rest}/高阶=20 engineers/2024/甲开发区/高阶=20 ✗ 不正好是整体
sum of engineers/累计/2023/全市/高阶=200 parts engineers/2022/全市/高阶=100 engineers/2023/乙区/高阶=40 ✗ 不正好是整体
sum of engineers/累计/2024/全市/高阶=320初步 parts engineers/2022/全市/高阶=100 engineers/2022/全市/高阶=100 engineers/2024/全市/高阶=120初步 ✗ 不正好是整体
sum of engineers/累计/2022/全市/高阶=100 parts ✗ 没有几个部分
sum of engineers/2023/乙区/高阶=40 parts engineers/2023/乙区/高阶=40 ✗ 没有几个部分`;
