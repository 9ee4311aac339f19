using EspaceFamille.Notifications;
using EspaceFamille.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService("notifications", NotificationsModule.AddConsumers);
builder.AddNotifications();

var app = builder.Build();
app.MapPlatform();
app.MapNotifications();
return await app.RunOrServeAsync(args);
