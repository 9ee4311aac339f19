using EspaceFamille.Identity.Features.SecurityCheck;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.Recovery.ForgottenUserName;

/// <summary>The owner of an account requests its user name by mail.</summary>
internal sealed class IdentifiantOublieModel(RecoveryMails mails, SecurityChecks checks) : MailRequestPage(checks)
{
    public const string FieldName = "courriel";

    [BindProperty(Name = FieldName)] public string? Typed { get; set; }

    protected override string Field => FieldName;

    protected override string Missing => "Saisissez votre adresse électronique.";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        PostAsync(Typed, text => mails.RequestUserNamesAsync(text, cancel), cancel);
}
