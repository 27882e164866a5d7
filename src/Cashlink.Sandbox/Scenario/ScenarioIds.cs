namespace Cashlink.Sandbox.Scenario;

/// <summary>The fixed ids of what is there from the start.</summary>
public static class ScenarioIds
{
    public static Guid Investor(int number) => Numbered("a0000000-0000-4000-8000-", number);

    public static Guid Wallet(int investor) => Numbered("b0000000-0000-4000-8000-", investor);

    public static Guid Campaign(int number) => Numbered("c0000000-0000-4000-8000-", number);

    public static Guid Product(int number) => Numbered("d0000000-0000-4000-8000-", number);

    public static Guid Invitation(int number) => Numbered("e0000000-0000-4000-8000-", number);

    public static Guid Investment(int number) => Numbered("e1000000-0000-4000-8000-", number);

    public static Guid Document(int campaign, int document) => Numbered("f0000000-0000-4000-8000-", campaign * 100 + document);

    private static Guid Numbered(string prefix, int number) => Guid.Parse(prefix + number.ToString("D12", CultureInfo.InvariantCulture));
}
