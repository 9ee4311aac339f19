using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Accounts of the demo town.</summary>
internal static class People
{
    public static readonly (string Login, string Password) Jacques = Person("JTOULEMONDE");
    public static readonly (string Login, string Password) Nathalie = Person("NTOULEMONDE");
    public static readonly (string Login, string Password) Nadia = Person("NETCHEVERRY");
    public static readonly (string Login, string Password) Agent = Person("MDARMENDRAIL");
    public static readonly string AgentSecret = TrialCredentials.Secret(Agent.Login);

    public static Task<HttpResponseMessage> SignInAsync(
        this HttpClient browser, (string Login, string Password) person, string page = "/compte/connexion") =>
        browser.SubmitAsync(page, ("identifiant", person.Login), ("motDePasse", person.Password));

    /// <summary>Opens the accounts of the town's folder, which was imported before. Returns the exit code.</summary>
    public static async Task<int> OpenAccountsAsync(this IdentityHost host, string town)
    {
        var folder = Directory.CreateTempSubdirectory("credentials-");
        try
        {
            var file = Path.Combine(folder.FullName, "accounts.csv");
            TrialCredentials.Write(file, town);
            return await host.RunAsync("open-accounts", "--data", town, "--credentials", file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string Login, string Password) Person(string login) => (login, TrialCredentials.Password(login));
}
