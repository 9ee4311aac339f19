using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;

namespace EspaceFamille.Identity.Features.LinkReports.ReportLink;

/// <summary>The page of the link by which somebody concerned reports that an account should not be linked to the household.</summary>
internal sealed class CompteOuvertModel(MailedLinks links, LinkReporting reporting) : LinkPage(links, SecretLinkKind.LinkReport)
{
    protected override Task<bool> UseAsync(CancellationToken cancel) => reporting.ReportAsync(Secret, cancel);
}
