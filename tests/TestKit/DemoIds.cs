using EspaceFamille.Contracts;

namespace EspaceFamille.TestKit;

/// <summary>The ids of the demonstration town, as the hosts derive them from its files.</summary>
public static class DemoIds
{
    private static readonly ImportedIds Ids = new("demo");

    public static string Account(string login) => Ids.Account(login);

    public static string Household(string code) => Ids.Household(code);

    public static string Adult(string code) => Ids.Adult(code);

    public static string Child(string code) => Ids.Child(code);

    public static string Enrolment(string code) => Ids.Enrolment(code);
}
