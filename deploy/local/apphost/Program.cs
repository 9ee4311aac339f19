using EspaceFamille.AppHost;

var place = Place.FromEnvironment();
var builder = DistributedApplication.CreateBuilder(args);
builder.AddDashboard(place.Ports);

var broker = builder.AddBroker(place);
var documents = builder.AddDocDb(place);
var mailbox = builder.AddMailbox(place);
var services = builder.AddServices(place, broker, documents, mailbox);
builder.AddTown(place, services);
builder.AddFront(place, documents);
builder.AddProgress(place);

builder.Build().Run();
