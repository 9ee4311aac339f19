using EspaceFamille.Identity.Features.Recovery;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Registration.SendAgain;

/// <summary>Has the activation mailed again. The answer is the same whatever the user name.</summary>
internal sealed class RenvoiModel(UserManager<User> users, RecoveryMails mails, SecurityChecks checks) : MailRequestPage(checks)
{
    public const string FieldName = "identifiant";

    [BindProperty(Name = FieldName)] public string? Typed { get; set; }

    protected override string Field => FieldName;

    protected override string Missing => "Saisissez votre nom d’utilisateur.";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        PostAsync(Typed, text => mails.RequestActivationAsync(users.NormalizeName(text), cancel), cancel);
}
