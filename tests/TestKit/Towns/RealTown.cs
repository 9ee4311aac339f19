using System.Globalization;

namespace EspaceFamille.TestKit.Towns;

/// <summary>Writes the files of a town of real size: the calendar of the demo town, and people and enrolments by the thousand.</summary>
public static class RealTown
{
    public const int Households = 12_000;
    public const int Children = 16_000;
    public const int Enrolments = 40_000;
    private const string Telephone = "+33639980001";
    private const int LastOfFirstPlace = 20_000;
    private static readonly string Demo = Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo");

    private static readonly string[] OfTheDemo =
    [
        "town", "school-years", "school-holidays", "town-days", "places", "openings", "closures", "notice-rules", "proof-rules",
        "activities",
    ];

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in OfTheDemo)
            File.Copy(Path.Combine(Demo, $"{file}.csv"), Path.Combine(folder, $"{file}.csv"), overwrite: true);
        Write(
            folder, "households.csv", "code;addressLine;postCode;town", Households,
            number => $"F{number};{number} rue du Port;40220;Tarnos");
        Write(
            folder, "adults.csv", "code;household;title;firstName;lastName;email;telephone;userName", 2 * Households, number =>
                $"A{number};F{number / 2};Madame;Anne{number % 97};NOM{number / 2};a{number}@familles.example;{Telephone};U{number}");
        Write(
            folder, "children.csv", "code;household;secondHousehold;firstName;lastName;birthDate", Children, number =>
                $"E{number};F{number % Households};;Enfant{number % 89};NOM{number % Households};20{15 + (number % 8)}-03-14");
        Write(
            folder, "accesskeys.csv", "household;key", Households, number => $"F{number};{10_000 + (number % 80_000)}-K{number:D7}");
        File.WriteAllText(
            Path.Combine(folder, "accounts.csv"), "role;login;title;firstName;lastName;email\n");
        Write(
            folder, "enrolments.csv", "code;child;activity;place;group;from;to;createdOn;bookableUntil", Enrolments, number =>
                $"R{number};E{number % Children};RESTAURATION;{PlaceOf(number)};Groupe {number % 12};{Period(number)};2026-06-15;");
        Write(
            folder, "reservations.csv", "enrolment;weekdays;from;to", Enrolments,
            number => $"R{number};Monday Tuesday Thursday Friday;{Period(number)}");
    }

    private static string PlaceOf(int number) => number < LastOfFirstPlace ? "CONCARET" : "JAURES";

    /// <summary>One school year of three, first day and last.</summary>
    private static string Period(int number)
    {
        var year = 2026 + (number / Children % 3);
        return string.Create(CultureInfo.InvariantCulture, $"{year}-09-01;{year + 1}-07-02");
    }

    private static void Write(string folder, string file, string header, int count, Func<int, FormattableString> line)
    {
        using var writer = new StreamWriter(Path.Combine(folder, file)) { NewLine = "\n" };
        writer.WriteLine(header);
        for (var number = 0; number < count; number++)
            writer.WriteLine(FormattableString.Invariant(line(number)));
    }
}
