const id = { '@type': '@id' } as const;
const day = { '@type': 'xsd:date' } as const;

/** The JSON-LD context of the catalogue, written out so that it is understood without fetching anything. */
export const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  adms: 'http://www.w3.org/ns/adms#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  '@language': 'zh-CN',
  'dcat:dataset': id,
  'dcat:hasVersion': id,
  'dcat:hasCurrentVersion': id,
  'dcat:isVersionOf': id,
  'dcat:previousVersion': id,
  'dcat:landingPage': id,
  'dcat:accessURL': id,
  'dcat:downloadURL': id,
  'dcat:mediaType': id,
  'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger' },
  'dct:issued': day,
  'dct:modified': day,
  'dct:source': id,
  'dct:license': id,
  'dct:language': id,
  'dct:conformsTo': id,
  'foaf:homepage': id,
  'spdx:algorithm': id,
  'spdx:checksumValue': { '@type': 'xsd:hexBinary' },
} as const;
