using EspaceFamille.AppHost;

var place = Place.FromEnvironment();
var builder = DistributedApplication.CreateBuilder(args);
builder.AddDashboard(place.Ports);

var broker = builder.AddBroker(place);
var documents = builder.AddDocDb(place);
var mailbox = builder.AddMailbox(place);
var services = Services.Of(place, broker, documents, mailbox);
var town = builder.AddTown(place, services, broker, documents);
foreach (var service in services)
    builder.AddHost(place, service).WaitForCompletion(town);
builder.AddFront(place, documents);
builder.AddProgress(place);

builder.Build().Run();
