using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Households;

/// <summary>The adults of a household with their accounts and keys, as agents read them.</summary>
internal sealed class AdultAccounts(
    AccountStore accounts, SignInThrottle throttle, IOptions<IdentityOptions> options, TownClock clock)
{
    public async Task<HouseholdAccountsResponse> OfAsync(Household household, CancellationToken cancel)
    {
        var reported = household.Adults.Select(adult => adult.Reported?.AccountId).OfType<string>();
        var known = (await accounts.ByIdsAsync(household.LinkedAccounts.Concat(reported), cancel))
            .ToDictionary(account => account.Id, StringComparer.Ordinal);
        var locked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var account in known.Values)
        {
            if (account.State is AccountState.Active && await throttle.IsLockedAsync(account, cancel))
                locked.Add(account.Id);
        }

        return new(household.Id, [.. household.Adults.Select(adult => Of(
            household, adult, (adult.AccountId ?? adult.Reported?.AccountId) is { } id ? known.GetValueOrDefault(id) : null, locked))]);
    }

    private AdultAccountResponse Of(Household household, Adult adult, Account? account, HashSet<string> locked)
    {
        var keys = KeyRules.Latest(household, adult.Id);
        return new(
            adult.Id, adult.Title, adult.FirstName, adult.LastName,
            adult.Reported is null ? StateOf(account) : AdultAccountState.Reported, account?.UserName, account?.SignedInAt,
            [.. options.Value.KeyServiceList.Select(service => new AdultServiceResponse(
                service.Code, service.Name, adult.AccountId is not null && adult.Services.Contains(service.Code, StringComparer.Ordinal),
                keys.FirstOrDefault(key => key.Service == service.Code) is { } key ? Of(key) : null))])
        {
            AccountId = account?.Id,
            Email = account?.Contact.Email,
            ProposedEmail = account?.MailProposal?.Email,
            Telephone = account?.Contact.Telephone,
            Mobile = account?.Contact.Mobile,
            IsLocked = account is not null && locked.Contains(account.Id),
            HasSecondFactor = account?.AuthenticatorKey is not null,
            SecondFactorResetAt = account?.FactorReset?.EffectiveAt,
            FileEmail = adult.FileContact?.Email,
            FileTelephone = adult.FileContact?.Telephone,
            LimitedUntil = account is null ? null : LinkLimitRules.EndOf(household, account.Id, clock.Now),
            ResetDisabledAt = account?.ResetDisabledAt,
            KeepsSharedKey = KeyRules.KeepsSharedKey(household, adult, clock.Now),
            ReportedAt = adult.Reported?.At,
            ReportedBy = household.Adults.FirstOrDefault(one => one.Id == adult.Reported?.ReporterId) is { } reporter
                ? $"{reporter.FirstName} {reporter.LastName}"
                : null,
        };
    }

    private AccessKeyResponse Of(AccessKey key) => new(
        key switch
        {
            { UsedAt: not null } => AccessKeyState.Used,
            { RevokedAt: not null } => AccessKeyState.Revoked,
            _ when key.IsOpen(clock.Now) => AccessKeyState.Open,
            _ => AccessKeyState.Expired,
        },
        key.CreatedAt, key.EndsAt, key.UsedAt ?? key.RevokedAt);

    internal static AdultAccountState StateOf(Account? account) => account is null ? AdultAccountState.None : account.State switch
    {
        AccountState.Pending => AdultAccountState.Pending,
        AccountState.Active => AdultAccountState.Active,
        AccountState.Disabled => AdultAccountState.Disabled,
        AccountState.Closed => AdultAccountState.Closed,
    };
}
