using System.Diagnostics;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Features.Inspection.InspectFile;
using EspaceFamille.Documents.Tests.Domain.Inspection;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Inspection.InspectFile;

[Collection(nameof(InspectionFixture))]
public sealed class InspectorPoolTests(InspectionFixture inspection)
{
    private static readonly byte[] Certificate = GenuineFiles.Read("libreoffice.pdf");

    // Each child waits for the first byte of the file: output that follows "ready" at once may be read together with it.
    [Theory]
    [InlineData("echo ready; exec sleep 600", RefusalCode.TookTooLong)]
    [InlineData("echo ready; head -c 1 >/dev/null; exit 3", RefusalCode.CheckFailed)]
    [InlineData("echo ready; head -c 1 >/dev/null; echo nonsense; exec sleep 600", RefusalCode.CheckFailed)]
    [InlineData("echo ready; head -c 1 >/dev/null; exec cat /dev/zero", RefusalCode.CheckFailed)]
    internal async Task InspectAsync_FaultyChild_RefusesTheFileAndReplacesTheChild(string fault, RefusalCode code)
    {
        using var child = new FaultyChild(fault);
        var options = new InspectionOptions { Children = 1, Executable = child.Executable };
        using var pool = InspectionFixture.NewPool(options);

        var refused = await pool.InspectAsync("certificat.pdf", Certificate, CancellationToken.None);
        options.TimeLimit = inspection.Options.TimeLimit;
        var next = await pool.InspectAsync("certificat.pdf", Certificate, CancellationToken.None);

        Assert.Equal(FileVerdict.Refuse(code), refused);
        Assert.True(next.Accepted);
        await Eventually.True(() => Task.FromResult(child.HasEnded), "the faulty child has ended");
    }

    [Fact]
    public async Task InspectAsync_HangingChild_TimesOutAfterTwoSeconds()
    {
        using var child = new FaultyChild("echo ready; exec sleep 600");
        using var pool = InspectionFixture.NewPool(new InspectionOptions { Children = 1, Executable = child.Executable });
        var clock = Stopwatch.StartNew();

        var verdict = await pool.InspectAsync("certificat.pdf", Certificate, CancellationToken.None);

        Assert.Equal(RefusalCode.TookTooLong, verdict.Refusal?.Code);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(1.9), Eventually.Limit);
    }

    [Fact]
    public async Task InspectAsync_FileThatExhaustsMemory_IsRefusedAndTheNextIsAccepted()
    {
        var verdict = await inspection.Pool.InspectAsync(
            "certificat.pdf", PdfBuilder.PackedTwice(zeros: 400_000_000), CancellationToken.None);

        Assert.Contains(
            verdict.Refusal?.Code, new RefusalCode?[] { RefusalCode.CheckFailed, RefusalCode.Damaged, RefusalCode.TookTooLong });
        Assert.True((await inspection.Pool.InspectAsync("certificat.pdf", Certificate, CancellationToken.None)).Accepted);
    }

    [Fact]
    public async Task InspectAsync_ManyConcurrentFiles_AreAllAccepted()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            inspection.Pool.InspectAsync("certificat.pdf", Certificate, CancellationToken.None)));

        Assert.All(verdicts, verdict => Assert.True(verdict.Accepted));
    }

    [Fact]
    public void Of_HostWithSecrets_PassesNoneToTheChild()
    {
        // No options bind this name: the services of other tests read the same environment.
        Environment.SetEnvironmentVariable("A_SECRET_OF_THE_HOST", "a secret");

        var start = InspectorStart.Of(inspection.Options);

        Assert.All(
            start.Environment.Keys,
            name => Assert.True(name is "PATH" or "SystemRoot" || name.StartsWith("DOTNET_", StringComparison.Ordinal), name));
        Assert.Equal("10000000", start.Environment["DOTNET_GCHeapHardLimit"]);
    }
}
