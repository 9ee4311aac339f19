using EspaceFamille.AppHost;

var place = Place.FromEnvironment();
var builder = DistributedApplication.CreateBuilder(args);
builder.AddDashboard(place.Ports);

var broker = builder.AddBroker(place);
var documents = builder.AddDocDb(place);
var mailbox = builder.AddMailbox(place);
Host[] hosts = [.. Services.Of(place, broker, documents, mailbox), Services.Portal(place, documents)];
var town = builder.AddTown(place, hosts, broker, documents);
foreach (var host in hosts)
    builder.AddHost(place, host).WaitForCompletion(town);
builder.AddHost(place, Services.Gateway(place));
builder.AddProgress(place);

builder.Build().Run();
