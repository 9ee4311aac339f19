using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Recovery.RequestUnlock;

/// <summary>The owner of an account requests the link that unlocks one browser.</summary>
internal sealed class CompteBloqueModel(UserManager<User> users, RecoveryMails mails, SecurityChecks checks) : MailRequestPage(checks)
{
    public const string FieldName = "identifiant";

    [BindProperty(Name = FieldName)] public string? Typed { get; set; }

    protected override string Field => FieldName;

    protected override string Missing => "Saisissez votre identifiant.";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        PostAsync(Typed, text => mails.RequestUnlockAsync(users.NormalizeName(text), cancel), cancel);
}
