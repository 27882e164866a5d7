namespace Cashlink.Api;

/// <summary>What <see cref="InvitationUpdate.SurveyWaiver"/> can say.</summary>
public static class SurveyWaivers
{
    /// <summary>The investor gave no answers, was warned and goes on (guide).</summary>
    public const string NoAnswers = "NO_ANSWERS";

    /// <summary>The answers show the product not to be appropriate; the investor was warned and goes on (our assumption 10).</summary>
    public const string NotAppropriate = "NOT_APPROPRIATE";

    /// <summary>Takes back a waiver that no longer applies, because the investor has answered after all; sent as <c>null</c> (our assumption 10).</summary>
    public const string None = "";
}
