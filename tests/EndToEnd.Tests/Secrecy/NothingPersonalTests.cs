using System.Diagnostics;
using System.Net;
using System.Text;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>
/// An absence from its declaration to its mails, and what is left of it in files and in the mails. What the hosts say of
/// it is looked at in the end, with all else that they said.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class NothingPersonalTests(RunningSystem system)
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<NothingPersonalTests>();
    private static readonly string[] Services = ["gateway", "reservations", "documents", "notifications"];

    [Fact]
    public async Task Absence_Settled_StoresNoPlainCertificateOrCommentAndMailsNoReason()
    {
        using var trace = new Activity("absence") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.SetIdFormat(ActivityIdFormat.W3C)
            .Start();
        var number = await PlayAsync();
        await IsExportedAsync(trace);

        using var mailbox = new Mailbox(system.Options.Mailbox);
        var mail = await mailbox.WaitForAsync(number, "bien reçu");
        Finds.None(Finds.Any([.. Canaries.Words, Canaries.Content]), mail.Text, "the acknowledgement");
        // The databases, the broker's files, the mailbox and the hosts' temporary files are all in there.
        Assert.NotEmpty(Directory.EnumerateFileSystemEntries(system.Temporary));
        Finds.NoFile(Encoding.UTF8.GetBytes(Canaries.Content), system.Options.Data!);
        Finds.NoFile(Encoding.UTF8.GetBytes(Canaries.Comment), system.Options.Data!);
    }

    /// <summary>The absence's number, once both mails have left.</summary>
    private async Task<string> PlayAsync()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var agent = await Person.SignInAsync(system, Own.StaffLogin());
        var meal = await parent.ReservedDayAsync(canChange: false);
        var receipt = await Canaries.UploadAsync(parent, system);
        var absence = await parent.PostAsync(
            "api/reservations/households/mine/absences",
            new
            {
                childId = meal.ChildId,
                enrolmentIds = new[] { meal.EnrolmentId },
                from = meal.Day,
                to = meal.Day,
                reason = "childIllness",
                comment = Canaries.Comment,
                receipts = new[] { receipt }
            },
            HttpStatusCode.Created);
        await agent.DecideAsync($"{absence["id"]}", "accept");
        await parent.EndsAsync($"{absence["id"]}", "accepted");
        using var mailbox = new Mailbox(system.Options.Mailbox);
        await mailbox.WaitForAsync($"{absence["number"]}", "pas facturé");
        return $"{absence["number"]}";
    }

    /// <summary>Nothing found counts only where something was looked at.</summary>
    private Task IsExportedAsync(Activity trace)
    {
        var id = Convert.FromHexString(trace.TraceId.ToHexString());
        return Eventually.True(
            () => Task.FromResult(
                Services.All(
                    service =>
                        system.Telemetry!.Kept.Any(
                            export =>
                                export.Signal == "traces" && export.Holds(id)
                                    && export.Text.Contains($"espace-famille-{service}", StringComparison.Ordinal)))
                && new[] { "metrics", "logs" }.All(signal => system.Telemetry!.Kept.Any(export => export.Signal == signal))),
            "the trace of the absence, metrics and logs are exported");
    }
}
