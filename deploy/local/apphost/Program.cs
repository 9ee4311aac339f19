using EspaceFamille.AppHost;

var instance = Instance.FromEnvironment();
var builder = DistributedApplication.CreateBuilder(args);
builder.AddDashboard(instance.Ports);

var broker = builder.AddBroker(instance);
var documents = builder.AddDocDb(instance);
var mailbox = builder.AddMailbox(instance);
var town = new Town(instance);
foreach (var host in Services.Of(instance, town, broker, documents, mailbox))
    builder.AddHost(instance, host);
builder.AddHost(instance, Services.Gateway(instance));
builder.AddProgress(instance, town);

builder.Build().Run();
