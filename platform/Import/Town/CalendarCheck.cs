namespace EspaceFamille.Platform;

/// <summary>The first reading of the files that state when the town's places open, and how late families may change a day.</summary>
internal sealed class CalendarCheck(CsvImport import, TownCodes codes)
{
    public void Run()
    {
        var rules = new List<NoticeLine>();
        var zone = ReadTown();
        ReadYears();
        ReadHolidays(zone);
        CheckOnePerKey(TownCodes.TownDaysFile, TownDayLine.Of, "day", day => day.Day, _ => "ce jour figure déjà plus haut.");
        Define(codes.Places);
        CheckOnePerKey(
            TownCodes.OpeningsFile, line => OpeningLine.Of(line, codes), "schoolYear", opening => (opening.Place, opening.Year),
            opening => $"les ouvertures de « {opening.Place} » pour {opening.Year} figurent déjà plus haut.");
        CheckClosures();
        Define(codes.Activities);
        CheckOnePerKey(
            TownCodes.NoticeFile, NoticeLine.Of, "effectiveFrom", rule => rule.EffectiveFrom,
            _ => "une autre règle s’applique déjà à partir de ce jour.", rules.Add);
        codes.Notices = [.. rules.OrderBy(rule => rule.EffectiveFrom)];
        // Without it, proof is always sent with the declaration.
        if (!import.Has(TownCodes.ProofFile))
            return;
        CheckOnePerKey(
            TownCodes.ProofFile, ProofLine.Of, "effectiveFrom", rule => (rule.EffectiveFrom, rule.Reason),
            rule => $"une autre règle du motif « {rule.Reason} » s’applique déjà à partir de ce jour.");
    }

    private string? ReadTown()
    {
        string? zone = null;
        var lines = 0;
        foreach (var line in import.Lines(TownCodes.TownFile))
        {
            line.PostCode("postCode");
            line.Text("name");
            zone = line.Text("zone");
            if (++lines > 1)
                line.Refuse(column: null, "une seule commune est attendue.");
        }

        if (lines == 0 && import.IsValid)
            import.Refuse(TownCodes.TownFile, 0, null, "la ligne de la commune est absente.");
        return zone;
    }

    private void ReadYears()
    {
        var years = new List<SchoolYearLine>();
        foreach (var line in import.Lines(TownCodes.YearsFile))
        {
            var year = SchoolYearLine.Of(line);
            codes.Years.Define(line, "label");
            if (line.Failed)
                continue;
            if (years.Find(other => year.FirstDay <= other.LastDay && year.LastDay >= other.FirstDay) is { } other)
                line.Refuse("firstDay", $"cette année chevauche l’année « {other.Label} ».");
            else
                years.Add(year);
        }

        codes.YearLines = [.. years.OrderBy(year => year.FirstDay)];
        if (codes.YearLines.Count == 0 && import.IsValid)
            import.Refuse(TownCodes.YearsFile, 0, null, "aucune année scolaire n’est décrite.");
    }

    private void ReadHolidays(string? zone)
    {
        var holidays = new List<HolidayLine>();
        foreach (var line in import.Lines(TownCodes.HolidaysFile))
        {
            var holiday = HolidayLine.Of(line);
            if (line.Failed)
                continue;
            if (holidays.Find(
                other => other.Zone == holiday.Zone && holiday.From <= other.To && holiday.To >= other.From) is { } other)
                line.Refuse("from", $"ces vacances de la zone {holiday.Zone} chevauchent « {other.Name} ».");
            holidays.Add(holiday);
        }

        if (holidays.Count == 0 || zone is not { Length: > 0 })
            return;
        if (!holidays.Exists(holiday => holiday.Zone == zone))
        {
            var known = string.Join(", ", holidays.Select(holiday => holiday.Zone).Distinct(StringComparer.Ordinal));
            import.Refuse(
                TownCodes.TownFile, 2, "zone", $"« {zone} » n’est pas une zone de {TownCodes.HolidaysFile} (valeurs possibles : {known}).");
            return;
        }

        foreach (var year in codes.YearLines.Where(year => !holidays.Exists(
            holiday => holiday.Zone == zone && holiday.From <= year.LastDay && holiday.To >= year.FirstDay)))
            import.Refuse(
                TownCodes.HolidaysFile, 0, null, $"aucune vacance de la zone {zone} n’est décrite pour l’année « {year.Label} ».");
    }

    private void Define(ImportCodes named)
    {
        foreach (var line in import.Lines(named.File))
        {
            NamedLine.Of(line);
            named.Define(line, "code");
        }
    }

    private void CheckClosures() => CheckOnePerKey(
        TownCodes.ClosuresFile, line =>
        {
            var closure = ClosureLine.Of(line, codes);
            if (!line.Failed && codes.YearLines.Count > 0 && !codes.IsInAYear(closure.Day))
                line.Refuse("day", $"« {line.Raw("day")} » est en dehors des années de {TownCodes.YearsFile}.");
            return closure;
        }, "day", closure => (closure.Place, closure.Day), closure => $"ce jour de « {closure.Place} » figure déjà plus haut.");

    /// <summary>Reads a file in which no two lines have the same key.</summary>
    private void CheckOnePerKey<TLine, TKey>(
        string file, Func<CsvLine, TLine> parse, string column, Func<TLine, TKey> keyOf, Func<TLine, string> message,
        Action<TLine>? keep = null)
    {
        var seen = new HashSet<TKey>();
        foreach (var line in import.Lines(file))
        {
            var parsed = parse(line);
            if (line.Failed)
                continue;
            if (!seen.Add(keyOf(parsed)))
                line.Refuse(column, message(parsed));
            else
                keep?.Invoke(parsed);
        }
    }
}
