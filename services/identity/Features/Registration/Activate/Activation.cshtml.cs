using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;

namespace EspaceFamille.Identity.Features.Registration.Activate;

/// <summary>The page of the activation mail.</summary>
internal sealed class ActivationModel(MailedLinks links, AccountActivation activation) : LinkPage(links, SecretLinkKind.Activation)
{
    protected override Task<bool> UseAsync(CancellationToken cancel) => activation.ActivateAsync(Secret, cancel);
}
