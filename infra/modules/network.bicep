// A way from the server to storage that nobody else has: a network of its own, with an address in it for tables and one
// for queues.
import { tags as tagsOf } from 'types.bicep'

param name string
param location string
param tags tagsOf
param storageAccount string

var services = ['table', 'queue']
var zones = [for service in services: 'privatelink.${service}.${environment().suffixes.storage}']

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' existing = {
  name: storageAccount
}

resource network 'Microsoft.Network/virtualNetworks@2025-07-01' = {
  name: 'vnet-${name}'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: ['10.72.0.0/24']
    }
    subnets: [
      {
        name: 'server'
        properties: {
          addressPrefix: '10.72.0.0/26'
          delegations: [
            {
              name: 'server'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
      {
        name: 'storage'
        properties: {
          addressPrefix: '10.72.0.64/26'
        }
      }
    ]
  }
}

resource names 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zone in zones: {
    name: zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zone, at) in zones: {
    parent: names[at]
    name: 'server'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2025-07-01' = [
  for service in services: {
    name: 'pe-${service}-${name}'
    location: location
    tags: tags
    properties: {
      subnet: {
        id: '${network.id}/subnets/storage'
      }
      privateLinkServiceConnections: [
        {
          name: service
          properties: {
            privateLinkServiceId: account.id
            groupIds: [service]
          }
        }
      ]
    }
  }
]

resource found 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = [
  for (service, at) in services: {
    parent: endpoints[at]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: service
          properties: {
            privateDnsZoneId: names[at].id
          }
        }
      ]
    }
  }
]

output serverSubnetId string = '${network.id}/subnets/server'
