using System.Text.RegularExpressions;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Features.Closures;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Import.ImportTown;

/// <summary>An import cancels reserved days only when its digest is accepted.</summary>
[Collection(ClosuresService.Name)]
[Trait("Needs", "service")]
public sealed partial class ImportCancellationTests(ReservationsHost host) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("town-").FullName;
    private readonly Pupil _pupil = Pupil.Next();

    public Task InitializeAsync()
    {
        foreach (var source in Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo"), "*.csv"))
            File.Copy(source, Path.Combine(_folder, Path.GetFileName(source)));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        Assert.Equal(0, await host.ImportAsync(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo")));
    }

    [Fact]
    public async Task Import_ClosureOnReservedDays_WritesNothingUntilItsDigestIsAccepted()
    {
        using var parent = host.Parent(_pupil);
        using var agent = host.Client("agent", "an-agent");
        foreach (var place in new[] { "CONCARET", "JAURES" })
            await File.AppendAllTextAsync(Path.Combine(_folder, "closures.csv"), $"{place};2027-05-11;Grève\n");

        var (code, printed) = await ImportAsync();

        Assert.Equal(ImportArguments.NeedsAcceptance, code);
        Assert.Matches(@"  closures\.csv : \d+\sjours, \d+\senfants, \d+\sfamilles", printed);
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-05-11"));
        Assert.Equal(ImportArguments.NeedsAcceptance, (await ImportAsync("--accept", "another")).Code);

        Assert.Equal(0, (await ImportAsync("--accept", DigestIn(printed))).Code);
        await host.CarryOutActsAsync();

        Assert.Equal("closed", await parent.StateAsync(_pupil, "2027-05-11"));
        var message = await Eventually.Some(
            () => Task.FromResult(host.CancelledByTown.FirstOrDefault(cancelled => cancelled.Parts.Any(
                part => (part.EnrolmentId, part.Reason) == (_pupil.EnrolmentId, "Grève")))),
            "the message");
        Assert.Equal(_pupil.HouseholdId, message.Request.HouseholdId);
        Assert.Equal(
            CancellationCause.Closure, message.Parts.Single(part => part.EnrolmentId == _pupil.EnrolmentId).Cause);

        Assert.Equal(0, await host.ImportAsync(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo")));
        await agent.SendAsync($"closures/{message.ActId}/withdrawal", new { });
        await host.CarryOutActsAsync();
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2027-05-11"));
    }

    [Fact]
    public async Task Import_LineMissing_EndsTheEnrolmentOnlyWhenTheFilesAreComplete()
    {
        using var parent = host.Parent(_pupil);
        var code = (await EnrolmentAsync()).Code;
        RemoveLines("enrolments.csv", code);
        RemoveLines("reservations.csv", code);
        Assert.Equal(0, (await ImportAsync()).Code);
        Assert.Equal(new DateOnly(2027, 7, 2), (await EnrolmentAsync()).To);

        var (refused, printed) = await ImportAsync("--complete");
        Assert.Equal(ImportArguments.NeedsAcceptance, refused);
        Assert.Contains("  enrolments.csv : ", printed, StringComparison.Ordinal);
        Assert.Equal(0, (await ImportAsync("--complete", "--accept", DigestIn(printed))).Code);
        await host.CarryOutActsAsync();

        Assert.Equal(new DateOnly(2026, 11, 24), (await EnrolmentAsync()).To);
        var message = await Eventually.Some(
            () => Task.FromResult(host.CancelledByTown.SelectMany(cancelled => cancelled.Parts).FirstOrDefault(part =>
                part.EnrolmentId == _pupil.EnrolmentId && part.Cause is CancellationCause.EnrolmentEnded)),
            "the message");
        Assert.All(message.Days, day => Assert.True(day > new DateOnly(2026, 11, 24)));
    }

    [Fact]
    public async Task Import_Complete_EndsNothingThatNoImportMade()
    {
        var pupil = await host.NewPupilAsync();

        Assert.Equal(0, (await ImportAsync("--complete")).Code);

        var enrolment = await host.Services.GetRequiredService<EnrolmentStore>().FindAsync(pupil.EnrolmentId, CancellationToken.None);
        Assert.Equal(new DateOnly(2027, 7, 2), enrolment!.To);
    }

    private async Task<EspaceFamille.Reservations.Domain.Enrolments.Enrolment> EnrolmentAsync() =>
        (await host.Services.GetRequiredService<EnrolmentStore>().FindAsync(_pupil.EnrolmentId, CancellationToken.None))!;

    private void RemoveLines(string file, string code)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line => !line.StartsWith($"{code};", StringComparison.Ordinal)));
    }

    private Task<(int Code, string Printed)> ImportAsync(params string[] options) => host.ImportPrintedAsync(_folder, options);

    private static string DigestIn(string printed) => Digest().Match(printed).Groups["digest"].Value;

    [GeneratedRegex("--accept (?<digest>[0-9a-f]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digest();
}
