using System.Collections;
using EspaceFamille.Chart.Tests.Rendering;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>A violation of a rule, applied to its own copy of a render.</summary>
public sealed record Spoiling(string Name, string Set, Func<Rendered, Rendered> Spoil);

/// <summary>The violations of one rule, as a collection initialiser.</summary>
public sealed class Spoilings : IEnumerable<Spoiling>
{
    private readonly List<Spoiling> _all = [];

    public void Add(string name, Func<Rendered, Rendered> spoil, string set = "everything") => _all.Add(new(name, set, spoil));

    public void Add(string name, Action<Rendered> spoil, string set = "everything") => Add(
        name,
        chart =>
        {
            spoil(chart);
            return chart;
        },
        set);

    public IEnumerator<Spoiling> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
