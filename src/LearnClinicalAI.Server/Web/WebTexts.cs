namespace LearnClinicalAI.Server.Web;

/// <summary>Words that the whole interface shares; the strings are in <c>WebTexts.resx</c>.</summary>
internal sealed class WebTexts;
