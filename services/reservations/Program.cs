using EspaceFamille.Platform;
using EspaceFamille.Reservations;

return await HostCommands.RunOrServeAsync(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddReservations();
    var app = builder.Build();
    app.MapReservations();
    return app;
}

/// <summary>Named so that tests can start the host.</summary>
public sealed partial class Program;
