using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An administrator invites members of staff, and changes whether they can sign in and in which role.</summary>
[Collection(SharedPortal.Name)]
public sealed class StaffAccessTests(PortalProcess portal)
{
    private const string List = "/agents/comptes";
    private const string Account = $"{List}/{StubApi.StaffAccount}";
    private const string Invitation = $"{List}/inviter";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task Invite_CompleteForm_IsSentWithItsRights()
    {
        Api.Posted.Clear();
        using var response = await (await portal.AdministratorAsync()).FillAsync(
            Invitation, "Envoyer l’invitation", ("civilite", ["Madame"]), ("prenom", ["Xan"]), ("nom", ["HARRIET"]),
            ("courriel", ["xan@mairie.example"]), ("role", ["agent"]), ("droits", ["absence:place-2"]));

        Assert.Equal($"{List}/{StubApi.InvitedAccount}?fait=invitation", response.Headers.Location?.OriginalString);
        var sent = Assert.Single(Api.Posted).As<InviteStaffRequest>();
        Assert.Equal(
            ("Madame", "Xan", "HARRIET", "xan@mairie.example", AccountRole.Agent),
            (sent.Title, sent.FirstName, sent.LastName, sent.Email, sent.Role));
        Assert.Equal(new StaffReviewRight(RequestKind.Absence, "place-2"), Assert.Single(sent.ReviewRights!));
    }

    [Fact]
    public async Task Invite_WithoutMail_KeepsTheForm()
    {
        using var response = await (await portal.AdministratorAsync()).FillAsync(
            Invitation, "Envoyer l’invitation", ("prenom", ["Xan"]), ("role", ["finance"]), ("droits", ["absence:place-2"]));
        var page = await response.TextAsync();

        Assert.Contains("id=\"courriel-erreur\">Complétez ce champ.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Xan\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"finance\" checked", page, StringComparison.Ordinal);
        Assert.Contains("value=\"absence:place-2\" checked", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StubApi.StaffAccount, "Oui, suspendre ce compte", "disablement", "acces")]
    [InlineData(StubApi.StaffAccount, "Oui, réinitialiser son second facteur", "factors-reset", "facteur")]
    [InlineData(StubApi.InvitedAccount, "Envoyer l’invitation de nouveau", "invitation", "invitation")]
    [InlineData(StubApi.DisabledAccount, "Oui, rouvrir ce compte", "reopening", "acces")]
    [InlineData(StubApi.AlarmedAccount, "Oui, j’ai parlé à cette personne", "password-reset", "acces")]
    public async Task Act_Pressed_IsSentAndConfirmed(string account, string button, string act, string done)
    {
        Api.Posted.Clear();
        var administrator = await portal.AdministratorAsync();
        using var response = await administrator.FillAsync($"{List}/{account}", button);

        Assert.Equal($"{List}/{account}?fait={done}", response.Headers.Location?.OriginalString);
        Assert.Equal($"/api/identity/staff/{account}/{act}", Assert.Single(Api.Posted).Path);
    }

    [Fact]
    public async Task ChangeRole_RefusedByTheService_ShowsTheReason()
    {
        using var response = await (await portal.AdministratorAsync()).FillAsync(Account, "Enregistrer ce rôle", ("role", ["kitchen"]));

        Assert.Contains("C’est le dernier compte d’administration actif.", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeName_Form_IsSentAndKeptWhenItIsRefused()
    {
        Api.Posted.Clear();
        var administrator = await portal.AdministratorAsync();
        using var sent = await administrator.FillAsync(Account, "Enregistrer ce nom", ("prenom", ["Maite"]));
        using var refused = await administrator.FillAsync(Account, "Enregistrer ce nom", ("prenom", ["Maite"]), ("nom", [""]));
        var page = await refused.TextAsync();

        Assert.Equal($"{Account}?fait=acces", sent.Headers.Location?.OriginalString);
        Assert.Equal(
            new ChangeStaffNameRequest("Madame", "Maite", "ITURBIDE"), Api.Posted.First().As<ChangeStaffNameRequest>());
        Assert.Contains("id=\"nom-erreur\">Complétez ce champ.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Maite\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProposeMail_Form_IsSentAndConfirmedInWords()
    {
        Api.Posted.Clear();
        var administrator = await portal.AdministratorAsync();
        using var sent = await administrator.FillAsync(Account, "Envoyer le lien de confirmation", ("courriel", ["miren@agglo.example"]));
        using var refused = await administrator.FillAsync(Account, "Envoyer le lien de confirmation", ("courriel", [""]));

        Assert.Equal($"{Account}?fait=courriel", sent.Headers.Location?.OriginalString);
        Assert.Equal("miren@agglo.example", Api.Posted.First().As<ProposeStaffMailRequest>().Email);
        Assert.Contains("id=\"courriel-erreur\">Complétez ce champ.", await refused.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "Le courriel change quand la personne l’a confirmé", await administrator.ReadAsync($"{Account}?fait=courriel"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAccount_OwnAccount_HasNoFormForItsMail()
    {
        var administrator = await portal.AdministratorAsync(StubApi.OwnAccount);

        var page = await administrator.ReadAsync($"{List}/{StubApi.OwnAccount}");

        Assert.DoesNotContain("Envoyer le lien de confirmation", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAccount_InvitedKitchenStaff_ShowsItsInvitationAndNoReviews()
    {
        var page = await (await portal.AdministratorAsync()).ReadAsync($"{List}/{StubApi.InvitedAccount}");

        Assert.Contains("L’invitation n’est plus valable depuis le", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Les demandes à étudier", page, StringComparison.Ordinal);
    }
}
