using EspaceFamille.Notifications;
using EspaceFamille.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddNotifications();

var app = builder.Build();
app.MapNotifications();
return await app.RunOrServeAsync(args);
