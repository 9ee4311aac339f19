using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>What a sign-in changes in an account, with its journal entry.</summary>
internal static class AccountRules
{
    /// <param name="signIn">The complete sign-in.</param>
    public static Change<Account> SignIn(Account account, CompleteSignIn signIn) => new(
        account with
        {
            SignedInAt = signIn.At,
            SignedInBefore = account.SignedInAt,
            Devices = DeviceRules.Use(account.Devices, signIn.Device),
        },
        [
            AccountJournal.SignIn(account, signIn.HouseholdId, signIn.At, signIn.EntryId),
            .. IsNewDevice(account, signIn.Device) ? new object[] { signIn.NewDeviceMail } : [],
        ]);

    /// <summary>Whether the owner gets a mail about the sign-in: not about the very first, which needs no comparison.</summary>
    public static bool IsNewDevice(Account account, SignInDevice device) =>
        account.SignedInAt is not null && DeviceRules.Find(account.Devices, device.Id, device.At) is null;

    /// <summary>
    /// Signs in with an authenticator's code. Null when a code of that time step or of a later one was accepted before: a
    /// code is accepted once (RFC 6238, 5.2).
    /// </summary>
    /// <inheritdoc cref="SignIn"/>
    public static Change<Account>? SignInWithCode(Account account, long step, CompleteSignIn signIn) =>
        account.LastCodeStep >= step ? null : SignIn(account with { LastCodeStep = step }, signIn);
}
