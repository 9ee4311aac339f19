using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Accounts of one test alone.</summary>
internal static class OwnAccounts
{
    public const string Password = "Hameau-Vitre-8261";

    /// <param name="secret">Of an authenticator; null without one.</param>
    public static async Task<Account> AddAccountAsync(
        this IdentityHost host, string role = Roles.Family, string? secret = null, AccountState state = AccountState.Active)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var id = Ids.New();
        var user = new User(new Account
        {
            Id = id,
            State = state,
            UserName = $"COMPTE-{id}",
            NormalizedUserName = $"COMPTE-{id}".ToUpperInvariant(),
            PasswordHash = users.PasswordHasher.HashPassword(null!, Password),
            SecurityStamp = "stamp",
            AuthenticatorKey = secret is null
                ? null
                : scope.ServiceProvider.GetRequiredService<AuthenticatorKeys>().Seal(id, secret),
            Role = role,
            Contact = new Contact("Mme", "Odile", "Ferrand", $"{id}@example.org", Telephone: null),
        });
        Assert.True((await users.CreateAsync(user)).Succeeded);
        return user.Account;
    }

    public static (string Login, string Password) Person(this Account account, string password = Password) => (account.UserName, password);

    public static string? SecretOf(this IdentityHost host, Account account) =>
        host.Services.GetRequiredService<AuthenticatorKeys>().Open(account);

    public static async Task<Account> ReadAsync(this IdentityHost host, Account account) =>
        (await host.Services.GetRequiredService<AccountStore>().FindAsync(account.Id, CancellationToken.None))!;

    /// <summary>Fails as often as is evaluated without a pause, from browsers that are new to the account.</summary>
    public static async Task LockAsync(this IdentityHost host, Account account)
    {
        using var stranger = host.NewBrowser();
        for (var failure = 0; failure < 5; failure++)
            await stranger.SignInAsync(account.Person("Pas-le-bon-1234"));
    }

    /// <summary>Signed in and with the cookie of a known device.</summary>
    public static async Task<HttpClient> SignedInAsync(this IdentityHost host, Account account)
    {
        var browser = host.NewBrowser();
        var answer = await browser.SignInAsync(account.Person());
        if (account.AuthenticatorKey is not null)
            answer = await browser.SubmitAsync(answer.Target(), ("code", host.NextCode(host.SecretOf(account)!)));
        Assert.Equal("/", answer.Target());
        return browser;
    }

    public static async Task<bool> IsSignedInAsync(this HttpClient browser) =>
        (await new StoryClient(browser).AuthorizeAsync()).Target().StartsWith(StoryClient.Redirect, StringComparison.Ordinal);
}
