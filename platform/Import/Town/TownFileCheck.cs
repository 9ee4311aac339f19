namespace EspaceFamille.Platform;

/// <summary>
/// The first reading of a town's files: every line of every file, by the same rules in each service that imports a part of them, so
/// that all services import the folder or none does. It keeps codes only.
/// </summary>
/// <param name="today">The day of the import, in the town.</param>
public sealed class TownFileCheck(CsvImport import, DateOnly today)
{
    private const int OldestChild = 30;
    private readonly TownCodes _codes = new();

    /// <summary>The codes of the files, for their second reading. The import has the errors.</summary>
    public TownCodes Run()
    {
        new CalendarCheck(import, _codes).Run();
        foreach (var line in import.Lines(_codes.Households.File))
        {
            HouseholdLine.Of(line);
            _codes.Households.Define(line, "code");
        }

        CheckAdults();
        CheckChildren();
        foreach (var line in import.Lines(_codes.AccessKeys.File))
        {
            AccessKeyLine.Of(line, _codes);
            _codes.AccessKeys.Define(line, "key");
        }

        CheckAccounts();
        CheckEnrolments();
        foreach (var line in import.Lines(TownCodes.ReservationsFile))
            ReservationLine.Of(line, _codes);
        return _codes;
    }

    private void CheckAdults()
    {
        var withAdult = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in import.Lines(_codes.Adults.File))
        {
            var adult = AdultLine.Of(line, _codes);
            _codes.Adults.Define(line, "code");
            _codes.HouseholdOfAdult.TryAdd(adult.Code, adult.Household);
            withAdult.Add(adult.Household);
        }

        if (withAdult.Count == 0)
            return;
        foreach (var line in import.Lines(_codes.Households.File))
        {
            if (line.Optional("code") is { } code && !withAdult.Contains(code))
                line.Refuse(column: null, $"le foyer « {code} » n’a aucun adulte dans {_codes.Adults.File}.");
        }
    }

    private void CheckChildren()
    {
        foreach (var line in import.Lines(_codes.Children.File))
        {
            var child = ChildLine.Of(line, _codes);
            _codes.Children.Define(line, "code");
            if (!line.Failed && (child.BirthDate > today || child.BirthDate < today.AddYears(-OldestChild)))
                line.Refuse("birthDate", $"« {line.Raw("birthDate")} » n’est pas la date de naissance d’un enfant.");
        }
    }

    private void CheckAccounts()
    {
        var logins = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in import.Lines(TownCodes.AccountsFile))
        {
            var account = AccountLine.Of(line);
            if (account.Login.Length > 0 && !logins.Add(account.Login))
                line.Refuse("login", $"« {account.Login} » figure déjà plus haut.");
        }
    }

    private void CheckEnrolments()
    {
        foreach (var line in import.Lines(_codes.Enrolments.File))
        {
            var enrolment = EnrolmentLine.Of(line, _codes);
            _codes.Enrolments.Define(line, "code");
            if (line.Failed)
                continue;
            _codes.PeriodOfEnrolment.TryAdd(enrolment.Code, (enrolment.From, enrolment.To));
            _codes.CheckSchoolDays(line, enrolment.From);
        }
    }
}
