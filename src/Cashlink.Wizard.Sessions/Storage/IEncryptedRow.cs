namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>A row with encrypted values. It says where each belongs, so that all of them can be encrypted anew, whatever feature has brought the row.</summary>
public interface IEncryptedRow
{
    /// <summary>A place for each encrypted column.</summary>
    IReadOnlyList<RowPlace> Places();
}
