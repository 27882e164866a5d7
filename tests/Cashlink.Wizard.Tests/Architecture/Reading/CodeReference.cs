namespace Cashlink.Wizard.Tests.Architecture.Reading;

/// <summary>One type needs another to be there.</summary>
/// <param name="From">Who needs it.</param>
/// <param name="To">What is needed.</param>
/// <param name="Place">Where: file and line when the symbols tell it, else the member.</param>
public sealed record CodeReference(CodeType From, CodeType To, string Place)
{
    public override string ToString() => $"{From.FullName} -> {To.FullName} at {Place}";
}
