using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;

namespace EspaceFamille.Identity.Features.Households.ResetSecondFactor;

/// <summary>The page of the link by which the owner keeps the second factor that somebody declared as lost.</summary>
internal sealed class CodePerduModel(MailedLinks links, FactorResets resets) : LinkPage(links, SecretLinkKind.FactorResetRefused)
{
    protected override Task<bool> UseAsync(CancellationToken cancel) => resets.CancelAsync(Secret, cancel);
}
