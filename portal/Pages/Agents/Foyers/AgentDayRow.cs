using EspaceFamille.Portal.Api.Agents;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>One day of the planning's form.</summary>
/// <param name="Changed">The agent's tick differs from what is reserved.</param>
/// <param name="Fault">Why the town's rules refused that change.</param>
internal sealed record AgentDayRow(AgentDay Day, bool Ticked, bool Changed, string? Fault)
{
    public string Id => Anchor(Day);

    public string Value => Day.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Anchor(AgentDay day) => $"jour-{day.Day:yyyy-MM-dd}";
}
