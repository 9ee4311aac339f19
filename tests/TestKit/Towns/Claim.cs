namespace EspaceFamille.TestKit.Towns;

/// <summary>What one test class has to itself in the town: households with an account each, and accounts of staff.</summary>
/// <param name="TestClass">The name of the class; no other class uses these households and accounts.</param>
/// <param name="Surname">The name of the households' people, from which their codes and user names derive.</param>
/// <param name="Households">How many households are made, each a copy of the demo town's TOULEMONDE.</param>
public sealed record Claim(string TestClass, string Surname, int Households = 1)
{
    private const string Demo = "TOULEMONDE";

    /// <summary>Whether the father has an account beside the mother's.</summary>
    public bool BothParents { get; init; }

    /// <summary>Whether nobody of its households has an account yet: the tests open them with the keys of the letters.</summary>
    public bool IsUnopened { get; init; }

    /// <summary>The roles of its accounts of staff, one account per entry: a one-time code signs in once.</summary>
    public IReadOnlyList<string> Staff { get; init; } = [];

    public Household Household(int number = 0) => number < Households
        ? new Household(number == 0 ? Surname : $"{Surname}{(char)('A' + number)}")
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"{TestClass} has {Households} households");

    public IEnumerable<Household> All => Enumerable.Range(0, Households).Select(Household);

    /// <summary>The households whose mother has an account.</summary>
    internal IEnumerable<Household> Opened => IsUnopened ? [] : All;

    /// <summary>The user name of one of its accounts of staff.</summary>
    public string StaffLogin(int number = 0) => $"{Staff[number].ToUpperInvariant()}{number}{Surname}";

    /// <summary>Every user name that is its own.</summary>
    public IEnumerable<string> Logins =>
        [.. All.Select(one => one.Mother), .. BothParents ? All.Select(one => one.Father) : [],
            .. Enumerable.Range(0, Staff.Count).Select(StaffLogin)];

    /// <summary>The names and mail addresses of its people.</summary>
    public IEnumerable<string> PersonalWords =>
        from household in All
        from word in new[] { household.Surname, $"jacques.{household.MailName}", $"nathalie.{household.MailName}" }
        select word;

    /// <summary>A line of the demo town about the TOULEMONDE as a line about one of these households.</summary>
    internal static string Rename(string line, Household household) => line
        .Replace(Demo, household.Surname, StringComparison.Ordinal)
        .Replace(Demo.ToLowerInvariant() + "@familles.example", household.MailName, StringComparison.Ordinal);
}
