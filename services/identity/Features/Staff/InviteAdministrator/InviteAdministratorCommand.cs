using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Staff.InviteAdministrator;

/// <summary>
/// <c>invite --admin MAIL</c>: prints the invitation of the first administrator, for the operator who hands it over. Refused while an
/// administrator is active: then that person invites others.
/// </summary>
internal static class InviteAdministratorCommand
{
    private const int UsageError = 64;
    private const int Refused = 1;

    public static HostCommand Command { get; } = new("invite", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (args is not ["--admin", var mail] || !MailAddresses.IsValid(mail))
        {
            await Console.Error.WriteLineAsync("Usage : invite --admin COURRIEL");
            return UsageError;
        }

        var accounts = services.GetRequiredService<AccountStore>();
        if ((await accounts.AdministratorIdsAsync(cancel)).Count > 0)
        {
            await Console.Error.WriteLineAsync(StaffTexts.HasAdministrator);
            return Refused;
        }

        var account = await PendingAsync(services, accounts, mail, cancel);
        var secret = await services.GetRequiredService<StaffInvitations>().CreateAsync(account, cancel);
        var issuer = services.GetRequiredService<IOptions<AuthOptions>>().Value.Issuer;
        Console.WriteLine($"{new Uri(issuer, PagePaths.Invitation)}?lien={secret}");
        return 0;
    }

    /// <summary>The account of that address that waits already, whose earlier links end; else a new one.</summary>
    private static async Task<Account> PendingAsync(
        IServiceProvider services, AccountStore accounts, string mail, CancellationToken cancel)
    {
        var now = services.GetRequiredService<TownClock>().Now;
        var known = (await accounts.StaffAsync(cancel)).FirstOrDefault(account => account.Role == Roles.Administrator
            && InvitationRules.IsInvited(account) && account.Contact.Email.Equals(mail, StringComparison.OrdinalIgnoreCase));
        if (known is not null && await services.GetRequiredService<StaffInvitations>()
            .RenewAsync(known.Id, StaffJournal.OfOperator(known, now, Ids.New()), cancel) is { } renewed)
            return renewed;
        var draft = new InvitationDraft("", "", StaffTexts.FirstAdministrator, mail, Roles.Administrator);
        return await services.GetRequiredService<StaffOpening>()
            .OpenAsync(draft, rights: null, account => StaffJournal.OfOperator(account, now, Ids.New()), cancel);
    }
}
