namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>What the model refuses, with MongoDB's code for it.</summary>
internal sealed class ModelRefusal(int code) : Exception($"refused with {code}")
{
    public const int BadValue = 2;
    public const int TypeMismatch = 14;
    public const int PathNotViable = 28;
    public const int ConflictingUpdateOperators = 40;
    public const int CannotIndexParallelArrays = 171;
    public const int DuplicateKey = 11000;

    public int Code { get; } = code;
}
