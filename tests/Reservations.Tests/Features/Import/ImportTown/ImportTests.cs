using EspaceFamille.Contracts.Reservations;
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
        Assert.Equal(0, await host.ImportAsync(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo")));
        Assert.Equal("free", await parent.StateAsync(_pupil, "2027-02-01"));
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-02-02"));
    }

    [Fact]
    public async Task Import_FirstReservations_ArePublishedWithTheirEnrolment()
    {
        var days = await host.DaysChangedAsync(_pupil.EnrolmentId, ChangeCauseKind.Import, id: null);
        var enrolment = await Eventually.Some(
            () => Task.FromResult(host.EnrolmentsChanged.FirstOrDefault(message => message.EnrolmentId == _pupil.EnrolmentId)),
            "the enrolment arrived");

        Assert.All(days.Days, day => Assert.Equal(
            (BookedState.Free, BookedState.Reserved, _pupil.HouseholdId), (day.Before, day.After, day.HouseholdAfter)));
        Assert.Equal((days.Days[0].Day, days.Days[^1].Day, false, 1), (days.From, days.To, days.Complete, days.Version));
        Assert.Equal((1, "CONCARET", _pupil.ChildId), (enrolment.Version, enrolment.PlaceId, enrolment.ChildId));
        Assert.Matches("^(PS|MS|GS|CP|CE1|CE2|CM1|CM2) [AB]$", enrolment.Class);
        Assert.Equal([_pupil.HouseholdId], enrolment.HouseholdIds);
    }

    [Theory]
    [InlineData("school-years.csv", "2029-2030;tomorrow;2030-08-31", "firstDay")]
    [InlineData("openings.csv", "NOWHERE;2026-2027;Monday;", "place")]
    [InlineData("adults.csv", "A9999;F001;Madame;Anne;NEMO;anne@;0639980001;N", "email")]
    [InlineData("reservations.csv", "R99-9999;Monday;2026-09-01;2027-07-02", "enrolment")]
    [InlineData("notice-rules.csv", "2027-01-01;No;15;CalendarDays;;02:30;15;CalendarDays;;", "reserveCutOff")]
    public async Task Import_OneInvalidLine_WritesNothingAndReportsTheLine(string file, string line, string column)
    {
        CopyDemo();
        var path = Path.Combine(_folder, file);
        var number = File.ReadAllLines(path).Length + 1;
        await File.AppendAllTextAsync(path, $"{line}\n");
        var before = (await host.Services.GetRequiredService<TownStore>().ReadAsync(CancellationToken.None)).Version;

        var errors = await RefusedAsync();

        Assert.Contains($"{file}, ligne {number}, colonne {column} :", errors, StringComparison.Ordinal);
        Assert.Equal(before, (await host.Services.GetRequiredService<TownStore>().ReadAsync(CancellationToken.None)).Version);
    }

    [Fact]
    public async Task Import_PlaceThatStoredEnrolmentsUse_CannotLeaveTheFiles()
    {
        CopyDemo();
        foreach (var file in new[] { "places", "openings", "closures" })
            RemoveLines(file, line => line.StartsWith("JAURES;", StringComparison.Ordinal));
        var enrolled = RemoveLines("enrolments", line => line.Contains(";JAURES;", StringComparison.Ordinal));
        RemoveLines("reservations", line => enrolled.Contains(line.Split(';')[0]));

        var first = enrolled.Order(StringComparer.Ordinal).First();
        var errors = await RefusedAsync();
        Assert.Contains("places.csv : le lieu « JAURES » n’y figure plus, mais ", errors, StringComparison.Ordinal);
        Assert.Contains($"absentes de enrolments.csv, l’utilisent, dont « {first} ».", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("places", 3, "place")]
    [InlineData("activities", 2, "activity")]
    public async Task Import_CodeThatEnrolmentsOfTheFilesUse_IsRefusedWithTheirFileAndLine(string file, int at, string column)
    {
        CopyDemo();
        var enrolments = File.ReadAllLines(Path.Combine(_folder, "enrolments.csv"));
        var code = enrolments[1].Split(';')[at];
        foreach (var name in new[] { file, "openings", "closures" })
            RemoveLines(name, line => line.StartsWith($"{code};", StringComparison.Ordinal));

        Assert.Matches(
            $"enrolments\\.csv, ligne 2( et [0-9]+ autres)?, colonne {column} : « {code} » n’existe pas dans {file}\\.csv",
            await RefusedAsync());
    }

    private void CopyDemo()
    {
        foreach (var source in Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo"), "*.csv"))
            File.Copy(source, Path.Combine(_folder, Path.GetFileName(source)));
    }

    /// <summary>Returns the first values of the removed lines.</summary>
    private HashSet<string> RemoveLines(string file, Func<string, bool> isRemoved)
    {
        var path = Path.Combine(_folder, $"{file}.csv");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, lines.Where(line => !isRemoved(line)));
        return [.. lines.Where(isRemoved).Select(line => line.Split(';')[0])];
    }

    private async Task<string> RefusedAsync()
    {
        var (code, errors) = await host.ImportPrintedAsync(_folder);
        Assert.Equal(65, code);
        return errors;
    }
}
