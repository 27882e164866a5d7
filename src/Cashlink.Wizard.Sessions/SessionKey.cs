namespace Cashlink.Wizard.Sessions;

/// <summary>Where a step keeps something in a session.</summary>
/// <param name="storedName">The member of the stored session; it keeps its meaning for good.</param>
public abstract class SessionKey(string storedName)
{
    public string StoredName { get; } = storedName;

    /// <summary>What is kept, as a type.</summary>
    public abstract Type Type { get; }
}

/// <summary>Where a step keeps something of this type.</summary>
public interface ISessionKey<T>
{
    string StoredName { get; }
}

/// <summary>Something that Cashlink or the campaign says for a step. It is no answer of the investor's.</summary>
public sealed class FactKey<T>(string storedName) : SessionKey(storedName), ISessionKey<T>
{
    public override Type Type => typeof(T);
}

/// <summary>An answer of the investor's.</summary>
public abstract class AnswerKey(string storedName) : SessionKey(storedName)
{
    /// <summary>Names the answer as it is now; another answer has another stamp. Null when there is none.</summary>
    public abstract string? StampOf(WizardSession session);
}

/// <summary>An answer of this type.</summary>
/// <param name="storedName">The member of the stored session.</param>
/// <param name="stamp">What tells one answer from another.</param>
public sealed class AnswerKey<T>(string storedName, Func<T, string> stamp) : AnswerKey(storedName), ISessionKey<T>
{
    public override Type Type => typeof(T);

    public override string? StampOf(WizardSession session) => session.Find(this) is { } answer ? stamp(answer) : null;
}
