// Where logs go. A daily cap, so that a fault can't run up a bill.
param name string
param location string
param tags object
param retentionDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: 1
    }
    features: {
      disableLocalAuth: true
    }
  }
}

output workspaceId string = workspace.id
