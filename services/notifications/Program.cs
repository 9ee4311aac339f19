using EspaceFamille.Notifications;
using EspaceFamille.Platform;

return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddNotifications();
    var app = builder.Build();
    app.MapNotifications();
    return app;
}
