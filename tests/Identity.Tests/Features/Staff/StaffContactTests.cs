using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Features.Operations.ImportTown;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Staff;

/// <summary>An administrator changes the name of an account of staff, and proposes its mail address, which its person confirms.</summary>
[Collection(Documents.Name)]
public sealed class StaffContactTests(DemoTown town) : StaffMailFixture(town)
{
    [Fact]
    public async Task Name_Changed_IsInTheJournalAndNoImportOverwritesIt()
    {
        var agent = await Host.AddAccountAsync("agent", People.AgentSecret);

        var answer = await ReadAsync<StaffAccountResponse>(
            await SendAsync(HttpMethod.Put, $"{Root}/{agent.Id}/name", new ChangeStaffNameRequest("Monsieur", " Xan ", "HARRIET")));
        var changed = await Host.ReadAsync(agent);
        var imported = ImportedStaff.Merge(changed, agent, keepsRole: false, "stamp", Host.TownTime.GetUtcNow());

        Assert.Equal(("Monsieur", "Xan", "HARRIET"), (answer.Title, answer.FirstName, answer.LastName));
        Assert.Equal((agent.Contact.Email, FieldSource.Agent), (changed.Contact.Email, changed.Contact.NameOrigin?.Source));
        Assert.Equal(changed.Contact, (imported?.State ?? changed).Contact);
        Assert.Single(await Host.JournalAsync("changeStaffName"), entry => entry.Contains(agent.Id, StringComparison.Ordinal)
            && entry.Contains("\"admin-1\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Xan", "HARRIET", "title")]
    [InlineData("Madame", "", "HARRIET", "firstName")]
    [InlineData("Madame", "Xan", "<b>", "lastName")]
    public async Task Name_ThatCannotBeOne_IsRefusedAtItsField(string title, string first, string last, string field)
    {
        var agent = await Host.AddAccountAsync("agent", People.AgentSecret);

        using var refused = await SendAsync(HttpMethod.Put, $"{Root}/{agent.Id}/name", new ChangeStaffNameRequest(title, first, last));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"\"{field}\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(agent.Contact, (await Host.ReadAsync(agent)).Contact);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mail_Proposed_IsChangedOnceItsPersonConfirmsIt(bool isInvited)
    {
        var agent = await AddAgentAsync(isInvited);
        var wanted = NewAddress();

        var answer = await ReadAsync<StaffAccountResponse>(await ProposeAsync(agent.Id, wanted));
        var before = await Host.ReadAsync(agent);
        using var browser = Host.NewBrowser();
        await browser.SubmitAsync(Confirmation + Assert.Single(await Host.SecretsAsync(agent, SecretMailKind.StaffMailChange)));
        var changed = await Host.ReadAsync(agent);
        var mails = (await Host.MailsAsync(agent)).ToDictionary(mail => mail.Kind, mail => mail.Content.Email);
        var imported = ImportedStaff.Merge(changed, agent, keepsRole: false, "stamp", Host.TownTime.GetUtcNow());

        Assert.Equal((agent.Contact.Email, wanted), (answer.Email, answer.ProposedEmail));
        Assert.Equal(agent.Contact.Email, before.Contact.Email);
        Assert.Equal((wanted, FieldSource.Agent), (changed.Contact.Email, changed.Contact.MailOrigin?.Source));
        Assert.Equal(wanted, (imported?.State ?? changed).Contact.Email);
        Assert.Equal(
            (agent.Contact.Email, wanted, wanted),
            (mails[SecretMailKind.StaffMailAnnounced], mails[SecretMailKind.StaffMailChange], mails[SecretMailKind.StaffMailChanged]));
        Assert.Single(await Host.JournalAsync("proposeStaffMail"), entry => entry.Contains(agent.Id, StringComparison.Ordinal)
            && entry.Contains("\"admin-1\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_RefusedByItsPerson_IsRestoredAndEndsSessions()
    {
        var agent = await AddAgentAsync(isInvited: false);
        using var session = await Host.SignedInAsync(agent);
        await ConfirmedAsync(agent);

        await RefuseAsync(agent);

        var restored = await Host.ReadAsync(agent);
        Assert.Equal(agent.Contact, restored.Contact);
        Assert.False(await session.IsSignedInAsync());
        Assert.Equal((AccountState.Active, agent.PasswordHash), (restored.State, restored.PasswordHash));
    }

    [Fact]
    public async Task Mail_RefusedAfterAStrangerChoseTheFactors_LeavesNoFactor()
    {
        var agent = await AddAgentAsync(isInvited: false);
        await ConfirmedAsync(agent);
        await SendAsync(HttpMethod.Post, $"{Root}/{agent.Id}/factors-reset");
        using (var stranger = new Invitee(Host, Assert.Single(await Host.SecretsAsync(agent, SecretMailKind.FactorsReset))))
            await stranger.AcceptAsync();
        Assert.Equal(AccountState.Active, (await Host.ReadAsync(agent)).State);

        await RefuseAsync(agent);

        var restored = await Host.ReadAsync(agent);
        Assert.Equal((AccountState.Pending, agent.Contact), (restored.State, restored.Contact));
        Assert.Equal((null, null, 0), (restored.PasswordHash, restored.AuthenticatorKey, restored.RecoveryCodes.Count));
    }

    [Fact]
    public async Task Mail_RefusedThenInvitedAgain_IsResetByMailAgain()
    {
        var agent = await AddAgentAsync(isInvited: false);
        await ProposeAsync(agent.Id, NewAddress());
        await RefuseAsync(agent);
        Assert.NotNull((await Host.ReadAsync(agent)).ResetDisabledAt);
        await SendAsync(HttpMethod.Post, $"{Root}/{agent.Id}/factors-reset");

        using var invitee = new Invitee(Host, Assert.Single(await Host.SecretsAsync(agent, SecretMailKind.FactorsReset)));
        await invitee.AcceptAsync();

        Assert.Null((await Host.ReadAsync(agent)).ResetDisabledAt);
    }

    [Theory]
    [InlineData("own", "own-access", HttpStatusCode.Conflict)]
    [InlineData("disabled", "account-disabled", HttpStatusCode.Conflict)]
    [InlineData("inUse", "mail-in-use", HttpStatusCode.Conflict)]
    [InlineData("unreadable", "email", HttpStatusCode.UnprocessableEntity)]
    [InlineData("family", "", HttpStatusCode.NotFound)]
    public async Task Mail_ThatCannotBeProposed_IsRefused(string which, string code, HttpStatusCode status)
    {
        var account = await Host.AddAccountAsync(
            which == "family" ? Roles.Family : "admin", state: which == "disabled" ? AccountState.Disabled : AccountState.Active);
        var email = which switch
        {
            "inUse" => (await AddAgentAsync(isInvited: false)).Contact.Email.ToUpperInvariant(),
            "unreadable" => "miren",
            _ => NewAddress(),
        };

        using var refused = await ProposeAsync(account.Id, email, by: which == "own" ? account.Id : "admin-1");

        Assert.Equal(status, refused.StatusCode);
        Assert.Contains(code, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await Host.ReadAsync(account)).MailProposal);
    }

    [Fact]
    public async Task Mail_FourthWithinADay_IsRefused()
    {
        var agent = await AddAgentAsync(isInvited: false);
        for (var proposal = 0; proposal < ChangeMailRules.MaxPerDay; proposal++)
            Assert.Equal(HttpStatusCode.OK, (await ProposeAsync(agent.Id, NewAddress())).StatusCode);

        using var refused = await ProposeAsync(agent.Id, NewAddress());

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("too-many-mails", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_OfAFamily_IsNotFound()
    {
        var family = await Host.AddAccountAsync();

        using var refused = await SendAsync(
            HttpMethod.Put, $"{Root}/{family.Id}/name", new ChangeStaffNameRequest("Madame", "Miren", "ITURBIDE"));

        Assert.Equal((HttpStatusCode.NotFound, family.Contact), (refused.StatusCode, (await Host.ReadAsync(family)).Contact));
    }
}
