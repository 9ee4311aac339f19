using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Identity.Features.LinkReports.ReportNewAccount;

/// <summary>The accounts that were linked to the household a short time ago; the adult who is signed in reports one of them.</summary>
internal sealed class ComptesOuvertsModel(
    AccountStore accounts, HouseholdStore households, LinkReporting reporting, TownClock clock) : AccountPage(accounts)
{
    public const string FieldName = "adulte";

    public IReadOnlyList<Adult> NewAccounts { get; private set; } = [];

    /// <summary>An account was reported with this page.</summary>
    public bool IsDone => Request.Query.ContainsKey("fait");

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = FieldName)] string? reported, CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } household
            && NewAccounts.FirstOrDefault(adult => adult.Id == reported) is { AccountId: { } account, Link: { } link })
        {
            var self = household.Adults.First(adult => adult.AccountId == AccountId);
            if (await reporting.ReportAsync(new(household.Id, link.At, self.Id), account, cancel))
                return LocalRedirect($"{PagePaths.NewAccounts}?fait=oui");
        }

        return LocalRedirect(PagePaths.NewAccounts);
    }

    private async Task<Household?> ReadAsync(CancellationToken cancel)
    {
        var household = await households.FindOfAccountAsync(AccountId, cancel);
        NewAccounts = household is null ? [] : ReportableLinks.Of(household, AccountId, clock.Now);
        return household;
    }
}
