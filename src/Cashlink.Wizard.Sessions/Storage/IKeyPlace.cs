using System.Xml.Linq;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Where the keys of Data Protection are kept, whatever closes them: a folder, or a table.</summary>
public interface IKeyPlace
{
    /// <summary>All keys and revocations.</summary>
    IReadOnlyList<StoredElement> Read();

    /// <summary>Stores something, in the place of what had the same name.</summary>
    void Write(StoredElement stored);

    /// <summary>Takes something out. What is not there is no fault.</summary>
    void Remove(string name);
}

/// <summary>A key or a revocation as it is stored.</summary>
/// <param name="Name">For instance <c>key-…</c> with its id.</param>
/// <param name="Element">What the framework has made of it.</param>
public sealed record StoredElement(string Name, XElement Element);
