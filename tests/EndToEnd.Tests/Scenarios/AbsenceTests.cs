using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>An absence from its declaration to its end, through the gateway.</summary>
[Collection(SharedSystem.Name)]
public sealed class AbsenceTests(RunningSystem system)
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<AbsenceTests>();

    [Fact]
    public async Task Accept_DeclaredAbsence_CancelsTheMealAndSendsTwoMails()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var agent = await Person.SignInAsync(system, Own.StaffLogin());
        var day = await parent.ReservedDayAsync(canChange: false);
        var absence = await parent.DeclareAsync(day, await parent.UploadAsync());

        await agent.DecideAsync($"{absence["id"]}", "accept");

        await parent.EndsAsync($"{absence["id"]}", "accepted");
        Assert.Equal("absentJustified", await parent.StateAsync(day));
        await MailsAreAsync($"{absence["number"]}", "pas facturé");
    }

    [Fact]
    public async Task Refuse_DeclaredAbsence_KeepsTheMealBilledAndAllowsANewDeclaration()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var agent = await Person.SignInAsync(system, Own.StaffLogin());
        var day = await parent.ReservedDayAsync(canChange: false);
        var receipt = await parent.UploadAsync();
        var absence = await parent.DeclareAsync(day, receipt);

        await agent.DecideAsync($"{absence["id"]}", "refuse", new { reason = "Unreadable", words = "La photo est floue." });

        await parent.EndsAsync($"{absence["id"]}", "refused");
        Assert.Equal("absentRefused", await parent.StateAsync(day));
        Assert.Equal(
            "La photo est floue.", $"{(await parent.GetAsync($"api/documents/households/mine/reviews/absence/{absence["id"]}"))["words"]}");
        await MailsAreAsync($"{absence["number"]}", "Le justificatif n’était pas lisible.");
        await parent.DeclareAsync(day, receipt);
    }

    [Fact]
    public async Task Withdraw_DeclaredAbsence_ClosesTheReviewAndSendsAMail()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var agent = await Person.SignInAsync(system, Own.StaffLogin());
        var day = await parent.ReservedDayAsync(canChange: false);
        var absence = await parent.DeclareAsync(day, await parent.UploadAsync());

        await parent.PostAsync($"api/reservations/households/mine/absences/{absence["id"]}/withdrawal", body: null);

        await agent.ReviewAsync($"{absence["id"]}", "closed");
        Assert.Equal("reserved", await parent.StateAsync(day));
        await MailsAreAsync($"{absence["number"]}", "a été retirée à votre demande");
    }

    private async Task MailsAreAsync(string number, string lastPhrase)
    {
        using var mailbox = new Mailbox(system.Options.Mailbox);
        await mailbox.WaitForAsync(number, "bien reçu");
        await mailbox.WaitForAsync(number, lastPhrase);
        Assert.Equal(2, await mailbox.CountAsync(number));
    }
}
