using EspaceFamille.Platform;
using EspaceFamille.Reservations;

var builder = WebApplication.CreateBuilder(args);
builder.AddReservations();
var app = builder.Build();
app.MapReservations();
return await app.RunOrServeAsync(args);

/// <summary>Named so that tests can start the host.</summary>
public sealed partial class Program;
