namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Accounts of the demo town.</summary>
internal static class People
{
    public static readonly (string Login, string Password) Jacques = ("JTOULEMONDE", "Galet-Brume-4172-Ormeau");
    public static readonly (string Login, string Password) Nathalie = ("NTOULEMONDE", "Sureau-Voile-9305-Cerise");
    public static readonly (string Login, string Password) Nadia = ("NETCHEVERRY", "Marelle-Abri-6248-Tilleul");
    public static readonly (string Login, string Password) Agent = ("MDARMENDRAIL", "Ardoise-Lampe-5816-Figuier");
    public const string AgentSecret = "KQCYAZSNLMV6SSGYBYDH7PGVH5PC3GPE";

    public static Task<HttpResponseMessage> SignInAsync(
        this HttpClient browser, (string Login, string Password) person, string page = "/compte/connexion") =>
        browser.SubmitAsync(page, ("identifiant", person.Login), ("motDePasse", person.Password));
}
