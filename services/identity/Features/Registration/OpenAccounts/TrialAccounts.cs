using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.Registration.Activate;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;
using Field = EspaceFamille.Identity.Domain.Registration.RegistrationField;

namespace EspaceFamille.Identity.Features.Registration.OpenAccounts;

/// <summary>
/// Opens the accounts of a trial installation as their people would: a family's with the key of the letter, that of staff by accepting
/// the invitation. Each write may be repeated; an account that is active already is left as it is.
/// </summary>
internal sealed class TrialAccounts(
    AccountStore accounts, OfferedKeys keys, AccountActivation activation, AuthenticatorKeys authenticators,
    IPasswordHasher<User> hasher, TownClock clock)
{
    /// <summary>False when no letter suggests the user name, and no member of staff has it.</summary>
    public async Task<bool> OpenAsync(TrialCredential credential, TownLetter? letter, string accountId, CancellationToken cancel)
    {
        var account = await accounts.FindAsync(accountId, cancel);
        if (account is null && letter is not null)
            account = await RegisterAsync(credential, letter, accountId, cancel);
        if (account is { State: AccountState.Pending })
            account = await accounts.ChangeAsync(accountId, one => Activate(one, credential), cancel);
        if (account is { State: AccountState.Active })
            await activation.LinkAsync(account, cancel);
        return account is { State: not AccountState.Pending };
    }

    private async Task<Account?> RegisterAsync(TrialCredential credential, TownLetter letter, string accountId, CancellationToken cancel)
    {
        var form = new RegistrationForm
        {
            AccountId = accountId,
            PasswordHash = HashOf(credential),
            Values = new Dictionary<Field, string>
            {
                [Field.Title] = letter.Adult.Title,
                [Field.FirstNames] = letter.Adult.FirstName,
                [Field.LastName] = letter.Adult.LastName,
                [Field.Email] = letter.Adult.Email,
                [Field.Telephone] = letter.Adult.Telephone ?? "",
                [Field.UserName] = credential.Login,
                [Field.NameKey] = letter.Key,
            },
        };
        if (!await keys.IsFreeAsync(form, cancel))
            return null;
        await accounts.InsertAsync(OpeningRules.Open(form, Ids.New(), keys.HashesOf(form), clock.Now), cancel);
        return await accounts.FindAsync(accountId, cancel);
    }

    private Change<Account>? Activate(Account account, TrialCredential credential) =>
        account.Role == Roles.Family
            ? ActivationRules.Activate(account, clock.Now)
            : credential.TotpSecret is { } secret
                ? InvitationRules.Activate(
                    account, account.SecurityStamp, FactorsOf(account, credential, secret), Ids.New(),
                    new OwnerAct($"{InvitationRules.Accept}:{account.Id}", clock.Now, HouseholdId: null))
                : null;

    /// <summary>No code has been used: the first one that its person types is accepted.</summary>
    private ChosenFactors FactorsOf(Account account, TrialCredential credential, string secret) =>
        new(HashOf(credential), authenticators.Seal(account.Id, secret), CodeStep: 0, RecoveryCodes: []);

    private string HashOf(TrialCredential credential) => hasher.HashPassword(null!, credential.Password);
}
