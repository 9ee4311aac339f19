using EspaceFamille.AppHost;

var place = Place.FromEnvironment();
var builder = DistributedApplication.CreateBuilder(args);
builder.AddDashboard(place.Ports);

var broker = builder.AddBroker(place);
var documents = builder.AddDocDb(place);
var mailbox = builder.AddMailbox(place);
var town = new Town(place);
foreach (var host in Services.Of(place, town, broker, documents, mailbox))
    builder.AddHost(place, host);
builder.AddHost(place, Services.Gateway(place));
builder.AddProgress(place, town);

builder.Build().Run();
