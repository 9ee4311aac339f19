using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Import.ImportTown;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class ImportTests(ReservationsHost host) : IDisposable
{
    private readonly Pupil _pupil = Pupil.Next();
    private readonly string _folder = Directory.CreateTempSubdirectory("town-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_SecondTime_KeepsTheFamiliesChanges()
    {
        using var parent = host.Parent(_pupil);
        await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        Assert.Equal(0, await host.ImportAsync(Path.Combine(Repository.Root, "deploy/demo")));
        Assert.Equal("free", await parent.StateAsync(_pupil, "2027-02-01"));
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-02-02"));
    }

    [Theory]
    [InlineData("school-years.csv", "2029-2030;tomorrow;2030-08-31", "firstDay")]
    [InlineData("openings.csv", "NOWHERE;2026-2027;Monday;", "place")]
    [InlineData("enrolments.csv", "R99-0001;E0001;SAILING;CONCARET;G;2026-09-01;2027-07-02;2026-06-15;", "activity")]
    [InlineData("reservations.csv", "R99-9999;Monday;2026-09-01;2027-07-02", "enrolment")]
    [InlineData("notice-rules.csv", "2027-01-01;No;15;CalendarDays;;02:30;15;CalendarDays;;", "reserveCutOff")]
    public async Task Import_OneInvalidLine_WritesNothingAndReportsTheLine(string file, string line, string column)
    {
        foreach (var source in Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy/demo"), "*.csv"))
            File.Copy(source, Path.Combine(_folder, Path.GetFileName(source)));
        var path = Path.Combine(_folder, file);
        var number = File.ReadAllLines(path).Length + 1;
        await File.AppendAllTextAsync(path, $"{line}\n");
        var before = (await host.Services.GetRequiredService<TownStore>().ReadAsync(CancellationToken.None)).Version;
        var errors = new StringWriter();
        var console = Console.Error;
        Console.SetError(errors);
        try
        {
            Assert.Equal(65, await host.ImportAsync(_folder));
        }
        finally
        {
            Console.SetError(console);
        }

        Assert.Contains($"{file}, ligne {number}, colonne {column} :", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, (await host.Services.GetRequiredService<TownStore>().ReadAsync(CancellationToken.None)).Version);
    }
}
