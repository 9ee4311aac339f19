using EspaceFamille.DocDb.Query;

namespace EspaceFamille.DocDb.Planning;

/// <summary>The conditions that every match must meet, by path; conditions under an "or" are not included.</summary>
internal sealed class Conditions
{
    private readonly Dictionary<string, List<Predicate>> _byPath = new(StringComparer.Ordinal);
    private readonly List<AnyOf> _alternatives = [];

    public Conditions(Filter filter) => Collect(filter, "");

    public IReadOnlyList<AnyOf> Alternatives => _alternatives;

    /// <summary>Every document matches.</summary>
    public bool IsEmpty => _byPath.Count == 0 && _alternatives.Count == 0;

    public IReadOnlyList<Predicate> On(string path) => _byPath.TryGetValue(path, out var found) ? found : [];

    /// <summary>The fields of the filter, without the values that they are compared with.</summary>
    public override string ToString() =>
        string.Join(
            ", ", _byPath.Keys.Concat(_alternatives.SelectMany(any => any.Parts).Select(part => $"or {new Conditions(part)}"))
                .Order(StringComparer.Ordinal));

    private void Collect(Filter filter, string prefix)
    {
        switch (filter)
        {
            case AllOf all:
                foreach (var part in all.Parts) Collect(part, prefix);
                break;
            case AnyOf any when prefix.Length == 0:
                _alternatives.Add(any);
                break;
            case FieldFilter { Predicate: ElementIs element } field:
                Collect(element.Condition, $"{prefix}{field.Path.Text}.");
                break;
            case FieldFilter field:
                var path = prefix + field.Path.Text;
                if (!_byPath.TryGetValue(path, out var found)) _byPath.Add(path, found = []);
                found.Add(field.Predicate);
                break;
        }
    }
}
