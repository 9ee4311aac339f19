namespace EspaceFamille.DocDb.Query;

/// <summary>The paths that a projection names, as a tree. No path leads through another's end.</summary>
internal sealed class ProjectionTree
{
    private readonly Dictionary<string, ProjectionTree> _children = new(StringComparer.Ordinal);

    public bool IsLeaf => _children.Count == 0;

    public ProjectionTree? Child(string name) => _children.GetValueOrDefault(name);

    /// <exception cref="CommandFailure">The path is malformed, or collides with another one.</exception>
    public void Add(string path)
    {
        var parts = path.Split('.');
        CheckParts(path, parts);
        var node = this;
        for (var i = 0; i < parts.Length; i++)
        {
            if (node._children.TryGetValue(parts[i], out var next))
            {
                if (next.IsLeaf && i < parts.Length - 1)
                    throw Collision(31249, $"{path} remaining portion {string.Join('.', parts[(i + 1)..])}");
                if (i == parts.Length - 1) throw Collision(31250, path);
            }
            else
            {
                node._children.Add(parts[i], next = new ProjectionTree());
            }

            node = next;
        }
    }

    private static void CheckParts(string path, string[] parts)
    {
        if (path.Length == 0) throw new CommandFailure(40352, "Location40352", "FieldPath cannot be constructed with empty string");
        if (parts[^1].Length == 0) throw new CommandFailure(40353, "Location40353", $"FieldPath must not end with a '.': {path}");
        if (parts.Any(part => part.Length == 0))
            throw new CommandFailure(15998, "Location15998", $"FieldPath field names may not be empty strings: {path}");
        if (parts.Any(part => part[0] == '$'))
            throw new CommandFailure(16410, "Location16410", $"FieldPath field names may not start with '$': {path}");
    }

    private static CommandFailure Collision(int code, string where) => new(code, $"Location{code}", $"Path collision at {where}");
}
